/**
 * Signs right around a form that give it another sense, whatever the text is about: degrees after a name, places, prices, seats, figures,
 * stages, vertebrae, and names of bodies and journals that a health word is part of.
 */

/** UTF-16 units on each side of a form that are looked at. */
const REACH = 80;

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** An abbreviation, or a letter with a number. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d-]{0,6}$/u;

/** Degrees and professions that stand behind a name. */
const DEGREE =
  /^(MS|MA|MD|DO|NP|RN|PA|RD|RDN|LD|PT|OT|PE|DC|DDS|DMD|BS|BA|CNS|LPN|MPH|MSN|DNP|PhD|PharmD|CPM|CNM|IBCLC|FACP|FAAP)$/;
const AFTER_NAME =
  /\p{Lu}[\p{L}.'’-]+ (?:(?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der) )*\p{Lu}[\p{L}'’-]+,(?: \p{Lu}[\p{L}.-]{0,6},)* $/u;
const BEFORE_DEGREE = /^, ?\p{Lu}{2}/u;
const BY_NAME = /\b(?:by|author|reviewer|reviewed by|editor)\b:? [^.]{0,60}$/i;

/** Codes of currencies that are abbreviations of health words too. */
const CURRENCY = /^(CHF|CAD|AUD|INR|SOS|MOP|ALL|CUP|TOP|PEN|LAK)$/;
const MONEY = /^\s?(?:\d{1,3}(?:[,’']\d{3})+|\d+[.,]\d{2}(?!\d)|\d{3,})/;
const MONEY_BEFORE = /(?:\d{1,3}(?:[,’']\d{3})+|\d+[.,]\d{2}|\d{3,})\s?$/;

/** A letter and a number: a vitamin, a hormone, a nerve; or a cell of a sheet, a seat, a gate. */
const CODE = /^[A-Z]{1,2}-?\d{1,2}$/;
const BEFORE_CODE =
  /\b(?:cell|seat|row|gate|room|hall|stand|booth|column|aisle|flight|bus|tram|line|route|road|highway|motorway|exit|junction|model|locker|platform|square|chord|key|type|size|sheet)s?(?: is| was|:| no\.?| number)? $/i;

const ROMAN = /^[IVX]+$/;
const BEFORE_ROMAN =
  /\b(?:figure|fig\.?|table|nerves?|types?|stages?|phases?|grades?|factors?|class|chapter|part|volume|vol\.?|section|appendix|schedule|title|article|act|level|tier|war|[IVX]+ (?:and|or|to|through)) $/i;
const NAMED = /[a-z,;] \p{Lu}\p{Ll}+ $/u;

/** A stage of a tumour: T3 N1 M0. */
const TUMOUR = /^[TNM][0-4][a-d]?$/;
const TUMOUR_BEFORE = /\b[pc]?[TNM][0-4Xx][a-d]?[ ,]?$/;
const TUMOUR_AFTER = /^[ ,]?[NM][0-4Xx]/;

const VERTEBRA = /^[CTLS]\d{1,2}$/;
const SPINE = /\b(?:vertebra|disc|disk|spin(?:e|al)|lumbar|thoracic|cervical|rib|nerve root|lamin|fusion|herniat)/i;
const THYROID = /thyr|hormone|TSH/i;

/** What is written behind a drug's name where it is released slowly or late. */
const RELEASE = /^(ER|XR|SR|CR|IR|XL|LA|CD|DR|OD|ODT|MR)$/;
const AFTER_RELEASE = /^[ ,]*(?:\d|tablet|capsule|pill|dose|\(|$)/;
const DRUG_BEFORE = /(?:[a-z]{5,}(?:ne|in|ol|am|ide|ate|il|en|an|yl|ine|cin|pam|one)|\p{Lu}[a-z]{3,}) $/u;

/** A postcode of the United States behind the code of a state. */
const PLACE_BEFORE = /\p{Lu}[\p{L}.]+, $/u;
const POSTCODE = /^ \d{5}\b/;

/** Nouns of names of bodies, journals and the like, as letters that may be part of a word. */
const BODY_LETTERS =
  /(?:Association|Society|Societies|Foundation|Institutes?|Cent(?:er|re)s?|Council|College|Academy|Journal|Annals|Archives|University|Hospital|Clinic|Department|Agency|Administration|Alliance|Network|Trust|Programme|Program|Committee|Board|Bureau|Organi[sz]ation|Press|Inc|LLC|Ltd|Federation|Coalition|Initiative|School|Office|Ministry|Union|Fund|Campaign|Commission|Congress|Conference|Awards?|Act|Week|Month|Day|Family|Report|Reviews?)/;
const BODY = new RegExp(String.raw`\b${BODY_LETTERS.source}\b`);
const WORD_OF_NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*|of|and|for|the|on|in|&)`;
const NAME_BEFORE = new RegExp(String.raw`(?:${WORD_OF_NAME} )+$`, 'u');
const NAME_AFTER = new RegExp(String.raw`^(?: ${WORD_OF_NAME}(?![\p{L}]))+`, 'u');

/** Whether signs around the stretch `from`–`to` of a text say that it means something else. */
export function hasOtherSense(text: string, from: number, to: number): boolean {
  if (!isCapital(text, from)) return false;
  const form = text.slice(from, to);
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(to, to + REACH);
  return (CAPITALS.test(form) && isCode(form, before, after)) || isPartOfName(before, after);
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Nearly all forms begin with a small letter, which a pattern need not be asked about.
  return !(unit >= SMALL_A && unit <= SMALL_Z) && /^\p{Lu}/u.test(text.charAt(at));
}

/** Whether an abbreviation is a degree, a price, a place, or one of many in a row of numbered things. */
function isCode(form: string, before: string, after: string): boolean {
  return (
    (DEGREE.test(form) && AFTER_NAME.test(before) && (BEFORE_DEGREE.test(after) || BY_NAME.test(before))) ||
    (CURRENCY.test(form) && (MONEY.test(after) || MONEY_BEFORE.test(before))) ||
    (CODE.test(form) && BEFORE_CODE.test(before)) ||
    (ROMAN.test(form) && (BEFORE_ROMAN.test(before) || NAMED.test(before))) ||
    (TUMOUR.test(form) && (TUMOUR_BEFORE.test(before) || TUMOUR_AFTER.test(after))) ||
    (VERTEBRA.test(form) && SPINE.test(before + after) && !THYROID.test(before + after)) ||
    (RELEASE.test(form) && DRUG_BEFORE.test(before) && AFTER_RELEASE.test(after)) ||
    (PLACE_BEFORE.test(before) && POSTCODE.test(after))
  );
}

/** Whether words with capitals on either side make a name of a body, a journal or an event together with it. */
function isPartOfName(before: string, after: string): boolean {
  return (
    (BODY_LETTERS.test(before) && BODY.test(NAME_BEFORE.exec(before)?.[0] ?? '')) ||
    BODY.test(NAME_AFTER.exec(after)?.[0] ?? '')
  );
}
