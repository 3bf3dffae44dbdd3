/** The other side of the Atlantic's spelling of a word. */

/** Pairs of stems: American, British. Each is tried both ways, on whole lower-case forms. */
const STEMS: readonly (readonly [american: RegExp, british: string, britishStem: RegExp, american: string])[] = [
  [/\b(phyto|xeno|anti)?estr(?=[oai])/g, '$1oestr', /\b(phyto|xeno|anti)?oestr(?=[oai])/g, '$1estr'],
  [/(?<![a-z])hem(?=[oa][a-z])/g, 'haem', /haem(?=[oa])/g, 'hem'],
  [/(?<!epid|syst|end|pand|acad|pol)em(?=i(a|as|c)\b)/g, 'aem', /aem(?=i(a|as|c)\b)/g, 'em'],
  [/edema/g, 'oedema', /oedema/g, 'edema'],
  [/(?<=ortho|\b)ped(?=i?atr|op|ics?\b)/g, 'paed', /paed/g, 'ped'],
  [/fiber/g, 'fibre', /fibre/g, 'fiber'],
  [/liter(?=s?\b)/g, 'litre', /litre/g, 'liter'],
  [/(?<=centi|milli|micro|nano)meter(?=s?\b)/g, 'metre', /(?<=centi|milli|micro|nano)metre/g, 'meter'],
  [/(?<=tum|col|lab|behavi|od|hum)or(?=s|ed|ing|al|\b)/g, 'our', /(?<=tum|col|lab|behavi|od|hum)our/g, 'or'],
  [/rrhea/g, 'rrhoea', /rrhoea/g, 'rrhea'],
  [/pnea/g, 'pnoea', /pnoea/g, 'pnea'],
  [/\bfet(?=us|al|o)/g, 'foet', /\bfoet/g, 'fet'],
  [/esophag/g, 'oesophag', /oesophag/g, 'esophag'],
  [/anesth/g, 'anaesth', /anaesth/g, 'anesth'],
  [/gynec/g, 'gynaec', /gynaec/g, 'gynec'],
  [/celiac/g, 'coeliac', /coeliac/g, 'celiac'],
  [/\bcec(?=um|al)/g, 'caec', /\bcaec(?=um|al)/g, 'cec'],
  [/\bfec(?=es|al)/g, 'faec', /\bfaec/g, 'fec'],
  [/sulf/g, 'sulph', /sulph/g, 'sulf'],
  [/cesarean/g, 'caesarean', /caesarean/g, 'cesarean'],
  [/\betiolog/g, 'aetiolog', /\baetiolog/g, 'etiolog'],
  [/leuko(?=cyt)/g, 'leuco', /leuco(?=cyt)/g, 'leuko'],
  [/aluminum/g, 'aluminium', /aluminium/g, 'aluminum'],
  [/\bcenter/g, 'centre', /\bcentre/g, 'center'],
  [/(?<=[a-z]{3})iz(?=e|es|ed|ing|ation)/g, 'is', /(?<=[a-z]{3})is(?=(e|es|ed|ing|ation)\b)/g, 'iz'],
  [/(?<=[a-z]{3})lyz(?=e|es|ed|ing)/g, 'lys', /(?<=[a-z]{3})lys(?=(e|ed|ing)\b)/g, 'lyz'],
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
