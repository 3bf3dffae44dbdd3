import { expect, test } from 'vitest';
import { sentence } from '../../glossary/build/read.ts';
import { RULES } from '../../glossary/rules/rules.ts';
import { glossary, problems } from '../compiled/glossary.ts';

test('every file and entry can be read', () => {
  expect(problems.map(sentence)).toEqual([]);
  expect(glossary.terms.length).toBeGreaterThanOrEqual(2000);
});

test.each(Object.entries(RULES))('%s', (_name, rule) => {
  expect(rule(glossary).map(sentence)).toEqual([]);
});

/** What may kill within hours, and readers may look up while it happens. */
const EMERGENCIES = [
  'anaphylaxis',
  'angina',
  'appendicitis',
  'asthma',
  'bowel-obstruction',
  'cardiac-arrest',
  'coronary-artery-disease',
  'depression',
  'diabetic-ketoacidosis',
  'eclampsia',
  'ectopic-pregnancy',
  'embolism',
  'heart-attack',
  'heart-disease',
  'hemorrhage',
  'hypoglycemia',
  'ischemic-stroke',
  'peritonitis',
  'placental-abruption',
  'postpartum-hemorrhage',
  'preeclampsia',
  'pulmonary-embolism',
  'seizure',
  'sepsis',
  'shock',
  'stroke',
  'transient-ischemic-attack',
];

test('an emergency has a note of care with its source', () => {
  const byId = new Map(glossary.terms.map((term) => [term.id, term]));
  const without = EMERGENCIES.filter((id) => !byId.get(id)?.care || !byId.get(id)?.sources?.length);
  expect(without).toEqual([]);
});
