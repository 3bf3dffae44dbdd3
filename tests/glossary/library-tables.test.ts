/** The tables by which the library shows topics and pictures hold what the glossary holds. */
import { expect, test } from 'vitest';
import { VIEW_GROUPS } from '../../components/body/body-views.ts';
import { groupedTopics } from '../../components/topics/topic-groups.ts';
import { TOPIC_ICONS } from '../../components/topics/topic-icons.ts';
import { compilePictures } from '../../glossary/build/pictures.ts';
import { glossary } from '../compiled/glossary.ts';

const TITLES = Object.values(glossary.topics)
  .map(({ title }) => title)
  .toSorted();

test('each topic has a sign, and each sign a topic; see components/topics/topic-icons.ts', () => {
  expect(Object.keys(TOPIC_ICONS).toSorted()).toEqual(TITLES);
});

test('no two topics have the same sign', () => {
  const lines = Object.values(TOPIC_ICONS).map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
});

test('each topic stands in one group; see components/topics/topic-groups.ts', () => {
  const groups = groupedTopics(TITLES.map((title) => [title, 1]));
  expect(groups.flatMap(({ topics }) => topics.map(([title]) => title)).toSorted()).toEqual(TITLES);
  expect(groups.map(({ title }) => title)).not.toContain('homeTopicPacks');
});

test('each picture of the body has a name and a group; see components/body/body-views.ts', () => {
  const named = VIEW_GROUPS.flatMap(({ views }) => views.map(([id]) => id));
  expect(named.toSorted()).toEqual(Object.keys(compilePictures(glossary.pictures).views).toSorted());
});
