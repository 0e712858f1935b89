/** Every kind a header can be read as, best first. */
import { type Layout, scoredLayouts } from '../../src/sources/layout.js';

export const layoutsOf = (header: readonly string[]): Layout[] => scoredLayouts(header).map(({ layout }) => layout);
