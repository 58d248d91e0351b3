/** OpenCC's dictionaries as opencc-js stores them: `from to|from to|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
declare module 'opencc-js/dict/TSPhrases' {
  const entries: string;
  export default entries;
}
