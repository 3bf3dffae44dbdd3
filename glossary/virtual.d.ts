/** The index that the build compiles from the entries. */
declare module 'virtual:glossary/index' {
  import type { EncodedIndex } from './form-index.ts';

  const index: EncodedIndex;
  export default index;
}
