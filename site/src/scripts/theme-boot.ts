/**
 * Shows the theme that the reader chose, or the system's, and follows what is chosen in this tab and in others.
 *
 * It runs as text, so that it is there before the first paint: it refers to nothing outside itself.
 */
function followTheme(): void {
  const root = document.documentElement;
  const show = (theme: string | null): void => {
    const chosen = theme === 'light' || theme === 'dark' ? theme : '';
    root.dataset.theme = chosen;
    root.style.colorScheme = chosen;
    // The colour that a browser paints its own bars in.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-scheme]')) {
      const { scheme } = meta.dataset;
      const isShown = chosen === scheme ? 'all' : 'not all';
      meta.media = chosen ? isShown : `(prefers-color-scheme: ${scheme})`;
    }
  };
  const showKept = (): void => {
    try {
      show(localStorage.getItem('theme'));
    } catch {
      // Storage may be forbidden: what is shown stays.
    }
  };
  showKept();
  // Without a key when everything was cleared. Other projects of the same host keep things here, too.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme' || key === null) show(newValue);
  });
  // A page that comes back as it was left heard nothing of what was chosen since.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showKept();
  });
}

/** Runs before the first paint, so that a chosen theme never flashes. As text: its hash stands in the CSP. */
export const themeBoot = `(${followTheme})()`;
