/** Opens the search on its own page where the address says what to search for: `?q=words`. */
import { openSearch } from './search.ts';

const words = new URLSearchParams(location.search).get('q')?.trim();
if (words) openSearch(words);
