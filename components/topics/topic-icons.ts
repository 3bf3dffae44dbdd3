/**
 * A sign for each topic, drawn with a pen 1.5 units wide on a sheet of 24 by 24: a line, and below it an area that is tinted. They go
 * by the titles of the topics; a test holds them to the topics that there are.
 */

/** What is drawn, as path data. */
export interface TopicIcon {
  line: string;
  tint: string;
}

const SHIELD = 'M12 3l7 2.5V11c0 5-3 8-7 10-4-2-7-5-7-10V5.5z';
const DROP = 'M12 3c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 11 8 8 12 3z';
const BOLT = 'M13 3L5 14h6l-1 7 8-11h-6z';
const MOON = 'M19 14.5A8 8 0 0 1 9.5 5 8 8 0 1 0 19 14.5z';
const HEART = 'M12 20l-7.5-7.5a4.7 4.7 0 0 1 7.5-5.5 4.7 4.7 0 0 1 7.5 5.5z';
const BONE =
  'M7.5 10h9c0-2 1-3 2.25-3S21 8 21 9.5c0 1-.5 1.5-1 2.5.5 1 1 1.5 1 2.5 0 1.5-1 2.5-2.25 2.5S16.5 16 16.5 14h-9c0 2-1 3-2.25 3S3 16 3 14.5c0-1 .5-1.5 1-2.5-.5-1-1-1.5-1-2.5C3 8 4 7 5.25 7S7.5 8 7.5 10z';
const TOOTH =
  'M12 6c-2-1.5-6.5-2-6.5 3 0 3 1 4 1.5 7 .4 2.5.8 5 2 5 1.5 0 1-5.5 3-5.5s1.5 5.5 3 5.5c1.2 0 1.6-2.5 2-5 .5-3 1.5-4 1.5-7 0-5-4.5-4.5-6.5-3z';
const LIVER = 'M3 10c0-3 3-5 8-5 6 0 10 1 10 3 0 3-5 4-8 7-2 2-4 4-6.5 4S3 15 3 10z';
const STOMACH = 'M9 3v4c0 2-4 3-4 8a6 6 0 0 0 6 6c1.5 0 2-1 3-2 1-.8 5-1 5-6 0-4-2-6-4-6-1.5 0-2 .8-2 2V3';
const LUNGS =
  'M9 7c-3 0-6 6-6 10 0 2 1 3 2.5 3S10 19 10 17V9c0-1 0-2-1-2z M15 7c3 0 6 6 6 10 0 2-1 3-2.5 3S14 19 14 17V9c0-1 0-2 1-2z';
const KIDNEYS =
  'M9 4c-4 0-5.5 3.5-5.5 8S5 20 8.5 20c3 0 2.5-2.5 1.5-4s-1-3 0-4.5S12 4 9 4z M15 4c4 0 5.5 3.5 5.5 8S19 20 15.5 20c-3 0-2.5-2.5-1.5-4s1-3 0-4.5S12 4 15 4z';
const APPLE =
  'M12 8c-1.5-1.5-7-1.8-7 4.5C5 17 8 21 10 21c.8 0 1.2-.5 2-.5s1.2.5 2 .5c2 0 5-4 5-8.5C19 6.2 13.5 6.5 12 8z';
const CAPSULE = 'M10.5 4.5a4.243 4.243 0 0 0-6 6l9 9a4.243 4.243 0 0 0 6-6z';
const PLASTER = 'M4.5 13.5l9-9a4.243 4.243 0 0 1 6 6l-9 9a4.243 4.243 0 0 1-6-6z';
const FLASK = 'M10 3v6l-5 9.5A1.7 1.7 0 0 0 6.5 21h11a1.7 1.7 0 0 0 1.5-2.5L14 9V3';
const JAR = 'M7 6h10l1.5 2v12a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V8z';
const EYE = 'M2.5 12C5 7.5 8.5 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5S5 16.5 2.5 12z';
const THYROID = 'M12 9C10 5 6 5 6 10c0 5 1 8 3 8 1.5 0 3-2 3-4M12 9c2-4 6-4 6 1 0 5-1 8-3 8-1.5 0-3-2-3-4';

/** A circle around a point. */
const circle = (x: number, y: number, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 1 0 0 ${2 * r}a${r} ${r} 0 1 0 0-${2 * r}z`;

/** Topics by their titles. */
export const TOPIC_ICONS: Readonly<Record<string, TopicIcon>> = {
  Vitamins: {
    line: `${circle(12, 12, 9)}M12 6.5v11M6.5 12h11M8.1 8.1l7.8 7.8M15.9 8.1l-7.8 7.8`,
    tint: circle(12, 12, 9),
  },
  'Minerals and electrolytes': {
    line: 'M7 4h10l4 6-9 10L3 10zM3 10h18M7 4l2 6 3 10 3-10 2-6M9 10l3-6 3 6',
    tint: 'M3 10h18l-9 10z',
  },
  'Supplements and their forms': { line: `M8 3h8v3H8z${JAR}M5.5 11h13M5.5 17h13`, tint: 'M5.5 11h13v6h-13z' },
  'Herbs and complementary care': {
    line: 'M12 21V11M12 14c-5 0-7-3-7-7 5 0 7 3 7 7zM12 11c0-4 2-7 7-7 0 4-2 7-7 7z',
    tint: 'M12 11c0-4 2-7 7-7 0 4-2 7-7 7z',
  },
  'Wellness and marketing words': {
    line: 'M11 3l2.2 5.8L19 11l-5.8 2.2L11 19l-2.2-5.8L3 11l5.8-2.2zM19 16v4M17 18h4',
    tint: 'M11 3l2.2 5.8L19 11l-5.8 2.2L11 19l-2.2-5.8L3 11l5.8-2.2z',
  },
  'Food and nutrition': { line: `${APPLE}M12 8c0-2 1-4 3-5`, tint: APPLE },
  'Fats, carbohydrates and proteins': {
    line: `M7.5 3c2.5 3 3.5 4.5 3.5 6.5a3.5 3.5 0 0 1-7 0C4 7.5 5 6 7.5 3zM17 4l3.5 2v4L17 12l-3.5-2V6z${circle(12, 17.5, 3.5)}`,
    tint: 'M7.5 3c2.5 3 3.5 4.5 3.5 6.5a3.5 3.5 0 0 1-7 0C4 7.5 5 6 7.5 3z',
  },
  'Weight and fitness': {
    line: 'M3 9.5v5M5 7h2.5v10H5zM7.5 12h9M16.5 7H19v10h-2.5zM21 9.5v5',
    tint: 'M5 7h2.5v10H5zM16.5 7H19v10h-2.5z',
  },
  'How cells make energy': { line: BOLT, tint: BOLT },
  'Cells and body chemistry': {
    line: `${circle(12, 12, 8.5)}${circle(13.5, 12.5, 3.5)}M7.5 9h0M8 15h0M12 6.5h0`,
    tint: circle(13.5, 12.5, 3.5),
  },
  'Genes and inheritance': {
    line: 'M7 3c0 6 10 6 10 12 0 2.5-.5 4-1 6M17 3c0 6-10 6-10 12 0 2.5.5 4 1 6M8 5.5h8M10 8h4M8 15h8M8 18h8',
    tint: 'M7 3h10c0 3-2.5 4.5-5 6-2.5-1.5-5-3-5-6z',
  },
  'Breastfeeding and lactation': {
    line: `${DROP}M12 18l-2.7-2.7a1.7 1.7 0 0 1 2.7-2 1.7 1.7 0 0 1 2.7 2z`,
    tint: 'M12 18l-2.7-2.7a1.7 1.7 0 0 1 2.7-2 1.7 1.7 0 0 1 2.7 2z',
  },
  Pregnancy: {
    line: `${circle(10, 5, 2.2)}M8 9.5c-1 3-1 7-.5 11.5M10.5 9.5c2 .5 6.5 2.5 6.5 6.5 0 3-3 3.5-5 3.5V21`,
    tint: circle(12.5, 15.5, 2.3),
  },
  'Birth and after birth': {
    line: 'M8 9c2 0 3 2 2.5 5.5S9.5 20 8 20s-2-2-2.5-5.5S6 9 8 9zM16 5c-2 0-3 2-2.5 5.5S14.5 16 16 16s2-2 2.5-5.5S18 5 16 5zM5.5 6.5h0M8 5.7h0M10.5 6.5h0M13.5 2.7h0M16 2h0M18.5 2.7h0',
    tint: 'M8 9c2 0 3 2 2.5 5.5S9.5 20 8 20s-2-2-2.5-5.5S6 9 8 9z',
  },
  'Babies and children': {
    line: `${circle(12, 12, 8.5)}M12 3.5c-1.5 1.5-.5 3.5 1.2 2.7M9 11h0M15 11h0M9 14.8c1.5 1.8 4.5 1.8 6 0`,
    tint: circle(12, 12, 8.5),
  },
  "Periods, menopause and women's health": {
    line: 'M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7M12 12c1.7 2 2.5 2.8 2.5 3.8a2.5 2.5 0 0 1-5 0c0-1 .8-1.8 2.5-3.8z',
    tint: 'M12 12c1.7 2 2.5 2.8 2.5 3.8a2.5 2.5 0 0 1-5 0c0-1 .8-1.8 2.5-3.8z',
  },
  'Fertility, contraception and sexual health': {
    line: `${circle(8.8, 12, 5.7)}${circle(15.2, 12, 5.7)}`,
    tint: 'M12 7.3a5.7 5.7 0 0 1 0 9.4a5.7 5.7 0 0 1 0-9.4z',
  },
  'Hormones and glands': { line: `M12 3v18${THYROID}`, tint: THYROID },
  'Diabetes and blood sugar': {
    line: 'M6.5 3h11v18h-11zM9.5 6h5v4h-5zM12 12.5c1.3 1.6 2 2.4 2 3.3a2 2 0 0 1-4 0c0-.9.7-1.7 2-3.3z',
    tint: 'M12 12.5c1.3 1.6 2 2.4 2 3.3a2 2 0 0 1-4 0c0-.9.7-1.7 2-3.3z',
  },
  'Digestion and the gut': { line: STOMACH, tint: STOMACH },
  'Liver, gallbladder and pancreas': { line: `${LIVER}M13 5.2c0 3-1 6-3.5 8`, tint: LIVER },
  'Kidneys, bladder and urine': { line: KIDNEYS, tint: KIDNEYS },
  'Heart and circulation': { line: `${HEART}M5 12.5h4l1.5-3 2.5 5 1.5-2H19`, tint: HEART },
  Blood: { line: `${DROP}M9 15a3 3 0 0 0 3 3`, tint: DROP },
  'Lungs and breathing': { line: `${LUNGS}M12 3v8M12 11l-2 2M12 11l2 2`, tint: LUNGS },
  'Brain and nerves': {
    line: 'M12 5c-1-2.5-5-2-5 1-2.5.5-3.5 3-2 5-1.5 2-.5 4.5 1.5 5 .5 3 4 4 5.5 2zM12 5c1-2.5 5-2 5 1 2.5.5 3.5 3 2 5 1.5 2 .5 4.5-1.5 5-.5 3-4 4-5.5 2M8.5 10c1.2 0 1.8 1 1.5 2.5M15.5 10c-1.2 0-1.8 1-1.5 2.5',
    tint: 'M12 5c-1-2.5-5-2-5 1-2.5.5-3.5 3-2 5-1.5 2-.5 4.5 1.5 5 .5 3 4 4 5.5 2z',
  },
  'Mental health and sleep': { line: `${MOON}M15.5 3.5h4l-4 4.5h4`, tint: MOON },
  'Bones, joints and muscles': { line: BONE, tint: BONE },
  'Skin, hair and nails': { line: 'M3 10h18M3 15h18M3 20h18M9 15V4M15 13c0-4 .5-7 2.5-9.5', tint: 'M3 10h18v5H3z' },
  'Eyes and sight': { line: `${EYE}${circle(12, 12, 3.2)}`, tint: circle(12, 12, 3.2) },
  'Ears, nose and throat': {
    line: 'M6.5 10a5.75 5.75 0 1 1 11.5 0c0 4-3.5 4.5-3.5 8a3 3 0 0 1-5.7 1.3M10 10a2.25 2.25 0 1 1 4.5 0c0 2-2.5 2-2.5 4.5',
    tint: 'M10 10a2.25 2.25 0 1 1 4.5 0c0 2-2.5 2-2.5 4.5z',
  },
  'Teeth and mouth': { line: TOOTH, tint: TOOTH },
  Infections: {
    line: `${circle(12, 12, 5)}M12 7V3.5M12 17v3.5M7 12H3.5M17 12h3.5M8.5 8.5L6 6M15.5 15.5L18 18M15.5 8.5L18 6M8.5 15.5L6 18`,
    tint: circle(12, 12, 5),
  },
  'Immune system and allergy': { line: `${SHIELD}M9 12l2.2 2.2L15.5 10`, tint: SHIELD },
  Cancer: {
    line: 'M9 3.5c-2 2-1 4.5 3 9L16.5 21M15 3.5c2 2 1 4.5-3 9L7.5 21M9 3.5c1.5-1 4.5-1 6 0',
    tint: 'M9 3.5c1.5-1 4.5-1 6 0 2 2 1 4.5-3 9-4-4.5-5-7-3-9z',
  },
  'Symptoms and signs': { line: 'M14 13.5V5a2 2 0 0 0-4 0v8.5a4 4 0 1 0 4 0zM12 9v6', tint: circle(12, 17, 2.4) },
  'Lab tests and results': {
    line: `M8.5 3h7${FLASK}M7 15h10`,
    tint: 'M7 15h10l2 3.5a1.7 1.7 0 0 1-1.5 2.5h-11A1.7 1.7 0 0 1 5 18.5z',
  },
  'Words about medicines': { line: 'M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14h7M9 17h4', tint: 'M6 3h9v4h4v14H6z' },
  'Medicines and drug classes': { line: `${CAPSULE}M9 15l6-6`, tint: 'M10.5 4.5a4.243 4.243 0 0 0-6 6L9 15l6-6z' },
  'Procedures and scans': {
    line: `M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M2.5 12h19${circle(12, 8.2, 1.7)}M8 18c0-5 8-5 8 0`,
    tint: 'M8 18c0-5 8-5 8 0z',
  },
  'Research and risk words': {
    line: 'M3 20.5h18M5 14h3v6.5H5zM10.5 8h3v12.5h-3zM16 11h3v9.5h-3z',
    tint: 'M10.5 8h3v12.5h-3z',
  },
  'Health-care system': { line: 'M4.5 21V8h15v13M9 8V4h6v4M12 11v5M9.5 13.5h5M2.5 21h19', tint: 'M4.5 8h15v13h-15z' },
  'Body map': {
    line: `${circle(12, 5, 2.2)}M8.5 9.5h7L17 16h-2.2v5.5H9.2V16H7z`,
    tint: 'M8.5 9.5h7L17 16h-2.2v5.5H9.2V16H7z',
  },
  'General medical words': {
    line: `M6 3v5a4 4 0 0 0 8 0V3M10 12v4a4.5 4.5 0 0 0 9 0v-2${circle(19, 12, 2)}`,
    tint: circle(19, 12, 2),
  },
  'Injuries and environment': { line: `${PLASTER}M9 9l6 6M11.2 12h0M12.8 12h0`, tint: 'M9 9l6 6-4.5 4.5-6-6z' },
};

/** For a pack, and for a topic without a sign of its own. */
export const BOX_ICON: TopicIcon = { line: 'M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9', tint: 'M4 8l8 4v9l-8-4z' };
