/** Words that people say for one another when they speak of health, so that *poop* finds what an entry calls *stool*. */
import { stemOf } from './stem.ts';

/** Everyday words beside those of entries, a group a line; all of a group stand for each other. */
const GROUPS = `
poop poo stool feces faeces turd
pee wee urine urinate urination piss
tummy belly stomach abdomen abdominal
pill tablet medicine medication drug med remedy
shot jab injection inject
jab shot vaccine vaccination
vomit vomiting puke barf
tired fatigue exhausted exhaustion weary
swollen swelling swell puffy
dizzy dizziness lightheaded
faint fainting blackout
heart cardiac
kidney renal
liver hepatic
lung pulmonary
brain cerebral
pregnant pregnancy
baby infant newborn neonatal
child children kid toddler
breastfeeding breastfeed nursing lactation
period menstrual menstruation
high elevated raised increased
low deficiency shortage decreased reduced few fewer
clogged blocked plugged blockage clog block plug
picture scan image imaging
xray radiograph radiography
cancer carcinoma malignant malignancy
tumor tumour
afraid fear scared phobia
sad depressed depression
pain ache hurt sore painful
bleed bleeding hemorrhage
breath breathe breathing breathless
sugar glucose
test exam check screening
doctor physician
surgery operation
broken fracture break
weak weakness
shaking shaky tremble tremor shake
numb numbness
fast rapid racing quick
enlarged big large
camera scope endoscope
bum bottom butt anus rectum backside
boob breast
womb uterus uterine
nappy diaper
germ bacteria bug
flu influenza
lump bump mass
removal remove
gas wind flatulence
work function
stop prevent
speak talk speech
failure fail
sleep asleep slept
birth childbirth delivery labor labour
tooth teeth dental
foot feet
see sight vision eyesight
eat ate food
fluid water
skinny thin underweight
overweight obese obesity
drunk alcohol
smoke smoking tobacco
old elderly aging
hormone hormonal
allergy allergic
itch itchy itching
spot pimple
liquid runny loose
`;

const SAME: ReadonlyMap<string, readonly string[]> = groupsByStem();

/** The stems of words that people say for a word; empty for nearly all. */
export function sameAs(word: string): readonly string[] {
  return SAME.get(stemOf(word)) ?? [];
}

function groupsByStem(): Map<string, string[]> {
  const same = new Map<string, string[]>();
  for (const line of GROUPS.trim().split('\n')) {
    const stems = [...new Set(line.split(' ').map(stemOf))];
    for (const stem of stems) same.set(stem, [...(same.get(stem) ?? []), ...stems.filter((one) => one !== stem)]);
  }
  return same;
}
