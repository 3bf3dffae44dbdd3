import { describe, expect, test } from 'vitest';
import { spellings } from '../../../../glossary/entry/spelling.ts';

describe('an American spelling and a British one', () => {
  test.each([
    ['estrogen', 'oestrogen'],
    ['estradiol', 'oestradiol'],
    ['estriol', 'oestriol'],
    ['phytoestrogens', 'phytooestrogens'],
    ['xenoestrogen', 'xenooestrogen'],
    ['antiestrogen', 'antioestrogen'],
    ['anti-estrogen', 'anti-oestrogen'],
    ['hemoglobin', 'haemoglobin'],
    ['hematoma', 'haematoma'],
    ['non-hemolytic', 'non-haemolytic'],
    ['oxyhemoglobin', 'oxyhaemoglobin'],
    ['methemoglobinemia', 'methaemoglobinaemia'],
    ['anemia', 'anaemia'],
    ['thalassemias', 'thalassaemias'],
    ['ischemic', 'ischaemic'],
    ['acidemia', 'acidaemia'],
    ['edema', 'oedema'],
    ['lymphedema', 'lymphoedema'],
    ['angioedema', 'angio-oedema'],
    ['esophagus', 'oesophagus'],
    ['transesophageal', 'transoesophageal'],
    ['gastroesophageal', 'gastro-oesophageal'],
    ['tracheoesophageal', 'tracheo-oesophageal'],
    ['pediatric', 'paediatric'],
    ['orthopedics', 'orthopaedics'],
    ['orthopedic', 'orthopaedic'],
    ['pedophilia', 'paedophilia'],
    ['fiber', 'fibre'],
    ['fibers', 'fibres'],
    ['liter', 'litre'],
    ['milliliters', 'millilitres'],
    ['centimeter', 'centimetre'],
    ['millimeters', 'millimetres'],
    ['micrometer', 'micrometre'],
    ['nanometer', 'nanometre'],
    ['tumor', 'tumour'],
    ['tumoral', 'tumoural'],
    ['colored', 'coloured'],
    ['labored', 'laboured'],
    ['laboring', 'labouring'],
    ['behavioral', 'behavioural'],
    ['odors', 'odours'],
    ['aqueous humor', 'aqueous humour'],
    ['diarrhea', 'diarrhoea'],
    ['amenorrheic', 'amenorrhoeic'],
    ['apnea', 'apnoea'],
    ['apneic', 'apnoeic'],
    ['fetus', 'foetus'],
    ['fetal', 'foetal'],
    ['alpha-fetoprotein', 'alpha-foetoprotein'],
    ['anesthesia', 'anaesthesia'],
    ['anesthetic', 'anaesthetic'],
    ['esthetic', 'aesthetic'],
    ['paresthesia', 'paraesthesia'],
    ['gynecology', 'gynaecology'],
    ['celiac', 'coeliac'],
    ['cecum', 'caecum'],
    ['cecal', 'caecal'],
    ['feces', 'faeces'],
    ['fecal', 'faecal'],
    ['sulfate', 'sulphate'],
    ['cesarean', 'caesarean'],
    ['etiology', 'aetiology'],
    ['leukocyte', 'leucocyte'],
    ['aluminum', 'aluminium'],
    ['birth center', 'birth centre'],
    ['centers', 'centres'],
    ['patient-centered', 'patient-centred'],
    ['centering', 'centring'],
    ['counseling', 'counselling'],
    ['counseled', 'counselled'],
    ['counselor', 'counsellor'],
    ['metabolize', 'metabolise'],
    ['metabolizes', 'metabolises'],
    ['randomized', 'randomised'],
    ['luteinizing', 'luteinising'],
    ['nebulizer', 'nebuliser'],
    ['moisturizers', 'moisturisers'],
    ['immunization', 'immunisation'],
    ['immunizations', 'immunisations'],
    ['hydrolyze', 'hydrolyse'],
    ['paralyzed', 'paralysed'],
    ['catalyzing', 'catalysing'],
    ['dialyzer', 'dialyser'],
    ['analyzers', 'analysers'],
    ['anemia of leukemia', 'anaemia of leukaemia'],
    ['celiac disease with diarrhea', 'coeliac disease with diarrhoea'],
  ])('%s is %s', (american, british) => {
    expect(spellings(american)).toEqual([british]);
    expect(spellings(british)).toEqual([american]);
  });

  test.each([
    ['catalyzes', 'catalyses'],
    ['analyzes', 'analyses'],
    ['gastro-esophageal', 'gastro-oesophageal'],
  ])('%s is %s, which is not taken back to it', (american, british) => {
    expect(spellings(american)).toEqual([british]);
    expect(spellings(british)).not.toContain(american);
  });

  test.each([
    ['foetid', 'fetid'],
    ['faeculent', 'feculent'],
  ])('British %s is %s', (british, american) => {
    expect(spellings(british)).toEqual([american]);
  });

  test('a form that mixes them has both', () => {
    expect(spellings('fetal haemoglobin')).toEqual(['foetal haemoglobin', 'fetal hemoglobin']);
    expect(spellings('hemolytic anaemia')).toEqual(['haemolytic anaemia', 'hemolytic anemia']);
  });
});

describe('spelled alike on both sides', () => {
  test.each([
    ['protein', 'enzyme', 'lysine', 'lysis', 'menstrual', 'estrus', 'restroom'],
    ['hemp', 'chemotherapy', 'mathematics', 'asthma'],
    ['systemic', 'epidemic', 'pandemic', 'endemic', 'syndemic', 'academic', 'polemic', 'chemical', 'premium'],
    ['pedometer', 'pedicle', 'pedestrian', 'torpedo', 'encyclopedic'],
    ['literature', 'literate', 'thermometer', 'spirometer', 'diameter'],
    ['colorectal', 'laboratory', 'deodorant', 'thoracodorsal', 'humoral', 'femoral', 'four hours', 'contour'],
    ['pneumonia', 'fetish', 'myasthenia', 'cecropia', 'federal', 'leukotriene'],
    ['central', 'centrifuge', 'epicenter', 'council', 'counsel'],
    ['exercise', 'exercises', 'exercising', 'bruise', 'bruised', 'malaise', 'otherwise', 'precise'],
    ['compromised', 'promising', 'circumcised', 'excised', 'supervised', 'advise', 'adviser'],
    ['clitorises', 'pelvises', 'penises'],
    ['disease', 'raised', 'noise', 'rise', 'size', 'sized', 'seize', 'seizing', 'citizen', 'seizure', 'horizon'],
    ['analysis', 'analyses', 'paralyses', 'dialysis', 'lyse', 'lyze'],
    ['Haemophilus influenzae', 'Centers for Disease Control'],
  ])('%s and others', (...words) => {
    expect(words.filter((word) => spellings(word).length > 0)).toEqual([]);
  });
});
