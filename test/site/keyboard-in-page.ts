/** An element that the tab key stops at. */
export interface Stop {
  /** Tells it from every other of its page. */
  readonly mark: string;
  readonly name: string;
}

/** The element that has the focus. */
export interface Focus extends Stop {
  /** Whether its outline or shadow shows, on itself or on what stands for it. */
  readonly isSeen: boolean;
  /** Whether something else lies over all of it. */
  readonly isCovered: boolean;
  /** Whether the anchor it leads to exists; undefined where it is no link within the page. */
  readonly skipsTo?: boolean;
}

// Each of the two functions runs in the page alone, where nothing of this module exists: so they share no code.

/** Runs in the page: marks every visible control that the tab key should reach. A radio group is one stop. */
export function tabbable(): Stop[] {
  const selector =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  const isOff = (element: Element): boolean =>
    element.matches(':disabled, [tabindex="-1"], [inert] *') ||
    !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  const isSecondRadio = (element: Element): boolean => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, form }) => name === element.name && form === element.form,
    );
    return element !== (group.find(({ checked }) => checked) ?? group[0]);
  };
  const found = [...document.querySelectorAll(selector)];
  return found
    .filter((element) => !isOff(element) && !isSecondRadio(element))
    .map((element, index) => {
      const mark = String(index);
      Object.assign(element, { markForTests: mark });
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
      return { mark, name: `${element.localName} "${text.slice(0, 40)}"` };
    });
}

/** Runs in the page: looks at the element that has the focus; null where none has. */
export function lookAtFocus(): Focus | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const kept = element as HTMLElement & { markForTests?: string };
  kept.markForTests ??= `extra ${performance.now()}`;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const near = [element.parentElement, element.parentElement?.parentElement];
  const own = [element, element.nextElementSibling, ...labels].filter((one) => one !== null);
  const stand = [...own, ...near.filter((one) => !!one)];
  const shows = (one: Element, index: number): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return isOutlined || (index === 0 && boxShadow !== 'none');
  };
  const shown = stand.find(shows);
  const { left, top, width, height } = (shown ?? element).getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].flatMap((across) =>
    [0.5, 0.1, 0.9].map((down) => [left + width * across, top + height * down] as const),
  );
  const isCovered = !points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && own.some((one) => one.contains(hit) || hit.contains(one));
  });
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const name = `${element.localName} "${text.slice(0, 40)}"`;
  const hash = element.getAttribute('href')?.match(/^#(.+)$/)?.[1];
  const focus = { mark: kept.markForTests, name, isSeen: shown !== undefined, isCovered };
  return hash === undefined ? focus : { ...focus, skipsTo: document.getElementById(hash) !== null };
}
