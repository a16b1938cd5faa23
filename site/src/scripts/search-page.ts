/** Opens the search on its own page where the address says what to search for: `?q=words`. */
const words = new URLSearchParams(location.search).get('q')?.trim();
if (words) {
  const { openSearch } = await import('./search.ts');
  openSearch(words);
}
