/** The button of the theme: from the system's to light, to dark and back. theme-boot.ts shows what is chosen. */
import { tell } from './live.ts';

const after: Readonly<Record<string, string>> = { system: 'light', light: 'dark', dark: 'system' };
const button = document.querySelector<HTMLElement>('[data-theme-button]');

function shown(): string {
  return document.documentElement.dataset.theme || 'system';
}

/** The button says what is and what a press makes of it: to a screen reader as its name, to a mouse as a hint. */
function nameButton(): void {
  if (!button) return;
  button.ariaLabel = `Theme: ${shown()}. Change to ${after[shown()]}.`;
  button.title = button.ariaLabel;
}

button?.addEventListener('click', () => {
  const newValue = after[shown()] ?? 'system';
  try {
    localStorage.setItem('theme', newValue);
  } catch {
    // Storage may be forbidden: the choice then holds for this page.
  }
  // What other tabs hear by themselves.
  dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue }));
  tell(`Theme: ${newValue}.`);
});
addEventListener('storage', nameButton);
addEventListener('pageshow', nameButton);
nameButton();
if (button) button.style.visibility = 'visible';
