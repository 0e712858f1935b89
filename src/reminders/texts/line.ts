/** Values on one line. */

/** A value as it may be printed: one line, nothing that could be taken for a mark. */
export const line = (value: string | null): string =>
  (value ?? '')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replaceAll('**', '*')
    .trim();
