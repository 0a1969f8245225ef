import { TextDecoder, TextEncoder } from 'node:util';

/** Gives every element of jsdom, which lays nothing out, one size at the window's corner, so that what is drawn only in view is drawn. */
export function giveElementsASize(width: number, height: number): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
  globalThis.ResizeObserver ??= SizesNeverChange;
  // Every browser has these; jsdom does not.
  Object.assign(globalThis, { TextDecoder, TextEncoder, PointerEvent: MouseEvent });
}

class SizesNeverChange implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
