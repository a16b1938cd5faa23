/** What every page has: the choice of a theme, the search that loads when it is asked for, and copy buttons. */
import './theme.ts';
import { tell } from './live.ts';

const searchButton = document.querySelector<HTMLElement>('[data-search-button]');
if (searchButton) {
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { openSearch } = await import('./search.ts');
    openSearch();
  };
  searchButton.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest(
      'input, textarea, select, [contenteditable]',
    );
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) void open(event);
  });
}

/** A button copies the text of the element that it names, and says so where screen readers hear it. */
document.addEventListener('click', async (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copy ?? '');
  const done = await navigator.clipboard.writeText(source?.textContent ?? '').then(
    () => true,
    () => false,
  );
  // The text that is seen comes first; what follows is for screen readers alone and stays.
  const word = button.firstChild ?? button;
  button.dataset.word ??= word.textContent ?? '';
  word.textContent = done ? 'Copied' : 'Press Ctrl+C';
  if (!done && source) {
    // Nobody can select what is folded away.
    source.closest('details')?.setAttribute('open', '');
    getSelection()?.selectAllChildren(source);
  }
  tell(done ? 'Copied to the clipboard.' : 'Copying was refused; the text is selected instead.');
  setTimeout(() => {
    word.textContent = button.dataset.word ?? '';
  }, 1500);
});
