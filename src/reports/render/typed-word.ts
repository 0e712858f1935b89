/** A word of a command as it must be typed in a shell: between quotes where it holds blanks or signs. */
export const typedWord = (word: string): string => (/^[\w.,:@%+=/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
