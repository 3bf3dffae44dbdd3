/** Sites that explain health words to readers, each with the address of its search, behind which goes what is looked for. */
export const LOOK_UP_SITES = [
  {
    name: 'MedlinePlus',
    search: 'https://vsearch.nlm.nih.gov/vivisimo/cgi-bin/query-meta?v%3Aproject=medlineplus&query=',
  },
  { name: 'NHS.uk', search: 'https://www.nhs.uk/search/results?q=' },
] as const;
