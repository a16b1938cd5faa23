/** The contact sheet's script: filters and copy buttons. Without it the page shows everything all the same. */
export const sheetScript = `
'use strict';
const form = document.querySelector('[data-filters]');
const frames = [...document.querySelectorAll('[data-frame]')];
const status = document.querySelector('[data-status]');
const say = (words) => { status.textContent = words; };

if (form) {
  form.hidden = false;
  const apply = () => {
    const { template, outcome } = form.elements;
    const shown = frames.filter((frame) => {
      const fits = (!template.value || frame.dataset.template === template.value)
        && (!outcome.value || frame.dataset.outcome === outcome.value);
      frame.hidden = !fits;
      return fits;
    });
    say(shown.length === frames.length ? '' : shown.length + ' of ' + frames.length + ' frames');
  };
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}

for (const prompt of document.querySelectorAll('[data-prompt]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy prompt';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(prompt.textContent);
      button.textContent = 'Copied';
      say('Prompt copied');
    } catch {
      getSelection().selectAllChildren(prompt);
      button.textContent = 'Selected: press Ctrl+C';
      say('The browser did not allow copying. The prompt is selected.');
    }
    setTimeout(() => { button.textContent = 'Copy prompt'; }, 2000);
  });
  prompt.before(button);
}
`;
