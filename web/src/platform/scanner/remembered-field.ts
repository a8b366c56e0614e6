/** The field a scan would have typed into, as it was before the first character. */
export interface RememberedField {
  readonly restore: () => void;
}

/**
 * Remembers the focused field, so that a recognised scan leaves no trace in it. React hears of the change as if the
 * person had made it: the value is set by the element's own setter and announced.
 */
export function rememberField(focused: Element | null): RememberedField | undefined {
  if (focused instanceof HTMLSelectElement) return rememberSelect(focused);
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return undefined;
  const { value, selectionStart, selectionEnd } = focused;
  const prototype = focused instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  return {
    restore: () => {
      if (focused.value === value) return;
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(focused, value);
      focused.dispatchEvent(new Event("input", { bubbles: true }));
      if (selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd);
    },
  };
}

/** A scan's letters choose entries of a focused list. */
function rememberSelect(select: HTMLSelectElement): RememberedField {
  const { value } = select;
  return {
    restore: () => {
      if (select.value === value) return;
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}
