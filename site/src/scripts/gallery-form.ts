/** Between the gallery's controls and what is asked for. */
import { nothing, type State } from './gallery-state.ts';

/** What the controls ask for. */
export function stateOf(form: HTMLFormElement): State {
  const data = new FormData(form);
  const asked = Object.keys(nothing).map((key) => [key, String(data.get(key) ?? '').trim()]);
  return { ...nothing, ...Object.fromEntries(asked) };
}

/** Shows in the controls what is asked for; what is not named stays as it is. */
export function setControls(form: HTMLFormElement, state: Partial<State>): void {
  for (const [key, value] of Object.entries(state)) {
    const control = form.elements.namedItem(key);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = value;
    }
  }
}

/** The values that each filter offers. */
export function choicesOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[]> {
  const selects = [...form.querySelectorAll('select')];
  return new Map(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
  );
}

/** What a control asks for, as it is shown. */
export function nameOf(form: HTMLFormElement, key: string): string {
  const control = form.elements.namedItem(key);
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  return control instanceof HTMLInputElement ? control.value.trim() : '';
}
