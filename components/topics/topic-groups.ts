/** The topics in groups, in which they are found faster than in one long row. They go by their titles; a test holds them to the topics that there are. */
import type { WordKey } from '../words.ts';

interface TopicGroup {
  title: WordKey;
  topics: readonly string[];
}

const GROUPS: readonly TopicGroup[] = [
  {
    title: 'homeTopicBody',
    topics: [
      'Body map',
      'Heart and circulation',
      'Blood',
      'Lungs and breathing',
      'Brain and nerves',
      'Digestion and the gut',
      'Liver, gallbladder and pancreas',
      'Kidneys, bladder and urine',
      'Bones, joints and muscles',
      'Skin, hair and nails',
      'Eyes and sight',
      'Ears, nose and throat',
      'Teeth and mouth',
      'Hormones and glands',
      'Immune system and allergy',
      'Cells and body chemistry',
      'How cells make energy',
      'Genes and inheritance',
    ],
  },
  {
    title: 'homeTopicIllness',
    topics: [
      'Symptoms and signs',
      'Infections',
      'Diabetes and blood sugar',
      'Cancer',
      'Mental health and sleep',
      'Injuries and environment',
    ],
  },
  {
    title: 'homeTopicFamily',
    topics: [
      "Periods, menopause and women's health",
      'Fertility, contraception and sexual health',
      'Pregnancy',
      'Birth and after birth',
      'Breastfeeding and lactation',
      'Babies and children',
    ],
  },
  {
    title: 'homeTopicFood',
    topics: [
      'Food and nutrition',
      'Vitamins',
      'Minerals and electrolytes',
      'Fats, carbohydrates and proteins',
      'Supplements and their forms',
      'Herbs and complementary care',
      'Wellness and marketing words',
      'Weight and fitness',
    ],
  },
  {
    title: 'homeTopicCare',
    topics: [
      'Medicines and drug classes',
      'Words about medicines',
      'Lab tests and results',
      'Procedures and scans',
      'Health-care system',
      'Research and risk words',
      'General medical words',
    ],
  },
];

/** A topic with the number of its words. */
export type CountedTopic = readonly [topic: string, terms: number];

/** The groups with those of their topics that have words; what stands in none, such as packs, comes last. */
export function groupedTopics(topics: readonly CountedTopic[]): { title: WordKey; topics: CountedTopic[] }[] {
  const counts = new Map(topics);
  const groups = GROUPS.map(({ title, topics: titles }) => ({
    title,
    topics: titles.flatMap((topic): CountedTopic[] => {
      const terms = counts.get(topic);
      counts.delete(topic);
      return terms === undefined ? [] : [[topic, terms]];
    }),
  }));
  return [...groups, { title: 'homeTopicPacks' as const, topics: Array.from(counts) }].filter(
    (group) => group.topics.length > 0,
  );
}
