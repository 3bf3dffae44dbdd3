/** The other side of the Atlantic's spelling of a word. */

/** The *-ise* that Americans write *-ize*: not that of *exercise* and *bruise*, nor of the plural *pelvises*. */
const ISE =
  /(?<=[a-z]{3})(?<!exerc|circumc|exc|prec|prom|superv|adv|bru|mala|w|clitor|pelv|pen)is(?=(e|es|ed|ers?|ing|ations?)\b)/g;

/** Pairs of stems: American, British. Each is tried both ways, on whole lower-case forms. */
const STEMS: readonly (readonly [american: RegExp, british: string, britishStem: RegExp, american: string])[] = [
  [/\b(phyto|xeno|anti)?estr(?=[oai])/g, '$1oestr', /\b(phyto|xeno|anti)?oestr(?=[oai])/g, '$1estr'],
  [/(?<=\b|oxy|met)hem(?=[oa][a-z])/g, 'haem', /haem(?=[oa])/g, 'hem'],
  [/(?<!epid|syst|nd|acad|pol)em(?=i(a|as|c)\b)/g, 'aem', /aem(?=i(a|as|c)\b)/g, 'em'],
  // A prefix that ends in an o of its own keeps it, and the British write a hyphen: gastro-oesophageal.
  [/(?<=angi|gastr|trache)oe(?=dema|sophag)/g, 'o-oe', /(?<=angi|gastr|trache)o-oe(?=dema|sophag)/g, 'oe'],
  [/(?<!angio)edema/g, 'oedema', /(?<!angi)oedema/g, 'edema'],
  [/(?<!gastro|tracheo)esophag/g, 'oesophag', /(?<!gastr|trache)oesophag/g, 'esophag'],
  [/(?<=ortho|\b)ped(?=iatr|op|ics?\b)/g, 'paed', /paed/g, 'ped'],
  [/fiber/g, 'fibre', /fibre/g, 'fiber'],
  [/liter(?=s?\b)/g, 'litre', /litre/g, 'liter'],
  [/(?<=centi|milli|micro|nano)meter(?=s?\b)/g, 'metre', /(?<=centi|milli|micro|nano)metre/g, 'meter'],
  [
    /(?<=tum|col|lab|behavi|od|hum)or(?=(s|ed|ing)?\b|(?<=tumor|behavior)al)/g,
    'our',
    /(?<=tum|col|lab|behavi|od|hum)our/g,
    'or',
  ],
  [/rrhe(?=a|ic)/g, 'rrhoe', /rrhoe(?=a|ic)/g, 'rrhe'],
  [/pne(?=a|ic)/g, 'pnoe', /pnoe(?=a|ic)/g, 'pne'],
  [/\bfet(?=us|al|o)/g, 'foet', /\bfoet/g, 'fet'],
  [/(?<!a)esthe(?=[st])/g, 'aesthe', /aesthe(?=[st])/g, 'esthe'],
  [/gynec/g, 'gynaec', /gynaec/g, 'gynec'],
  [/celiac/g, 'coeliac', /coeliac/g, 'celiac'],
  [/\bcec(?=um|al)/g, 'caec', /\bcaec(?=um|al)/g, 'cec'],
  [/\bfec(?=es|al)/g, 'faec', /\bfaec/g, 'fec'],
  [/sulf/g, 'sulph', /sulph/g, 'sulf'],
  [/cesarean/g, 'caesarean', /caesarean/g, 'cesarean'],
  [/\betiolog/g, 'aetiolog', /\baetiolog/g, 'etiolog'],
  [/leuko(?=cyt)/g, 'leuco', /leuco(?=cyt)/g, 'leuko'],
  [/aluminum/g, 'aluminium', /aluminium/g, 'aluminum'],
  [/\bcenter(?=s?\b)/g, 'centre', /\bcentre(?=s?\b)/g, 'center'],
  [/\bcenter(?=ed\b|ing\b)/g, 'centr', /\bcentr(?=ed\b|ing\b)/g, 'center'],
  [/\bcounsel(?=ed|ing|or)/g, 'counsell', /\bcounsell(?=ed|ing|or)/g, 'counsel'],
  [/(?<=[a-z]{3})iz(?=(e|es|ed|ers?|ing|ations?)\b)/g, 'is', ISE, 'iz'],
  [/(?<=[a-z])lyz(?=(e|es|ed|ers?|ing)\b)/g, 'lys', /(?<=[a-z])lys(?=(e|ed|ers?|ing)\b)/g, 'lyz'],
];

/** The British and American spellings of a form, itself not among them; none where both sides spell it alike. */
export function spellings(form: string): string[] {
  let british = form;
  let american = form;
  for (const [from, to, back, original] of STEMS) {
    british = british.replace(back, original).replace(from, to);
    american = american.replace(back, original);
  }
  return [...new Set([british, american])].filter((spelling) => spelling !== form);
}
