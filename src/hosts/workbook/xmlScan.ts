/** A tag in XML text: where it stands and what it is. Its name comes without a namespace prefix. */
export interface XmlTag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after `>`. */
  readonly end: number;
}

/**
 * The first tag at or after `from`; comments, CDATA sections, processing instructions and declarations are passed over.
 * `undefined` at the end of the text or where the text breaks off inside a tag.
 */
export function nextTag(text: string, from: number): XmlTag | undefined {
  for (let start = text.indexOf('<', from); start >= 0;) {
    const skipped = endOfNonTag(text, start);
    if (skipped === undefined) return tagAt(text, start);
    if (skipped < 0) return undefined;
    start = text.indexOf('<', skipped);
  }
  return undefined;
}

function endOfNonTag(text: string, start: number): number | undefined {
  const second = text.charCodeAt(start + 1);
  if (second === 63) return endAfter(text, '?>', start);
  if (second !== 33) return undefined;
  if (text.startsWith('<!--', start)) return endAfter(text, '-->', start);
  if (text.startsWith('<![CDATA[', start)) return endAfter(text, ']]>', start);
  return endAfter(text, '>', start);
}

function endAfter(text: string, closing: string, start: number): number {
  const at = text.indexOf(closing, start);
  return at < 0 ? -1 : at + closing.length;
}

function tagAt(text: string, start: number): XmlTag | undefined {
  const end = endOfTag(text, start);
  if (end === undefined) return undefined;
  const isClose = text.charCodeAt(start + 1) === 47;
  const isEmpty = text.charCodeAt(end - 2) === 47;
  return { name: nameAt(text, isClose ? start + 2 : start + 1), kind: isClose ? 'close' : isEmpty ? 'empty' : 'open', start, end };
}

function endOfTag(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = text.indexOf(text.charAt(at), at + 1);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

function nameAt(text: string, start: number): string {
  let from = start;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) from = at + 1;
    else if (code <= 32 || code === 47 || code === 62) break;
  }
  return text.slice(from, at);
}

/** Value of an attribute of the tag, entities decoded; `name` is as written, prefix included. */
export function attributeOf(text: string, tag: XmlTag, name: string): string | undefined {
  const span = attributeSpan(text, tag, name);
  return span === undefined ? undefined : decodeEntities(text.slice(span.start, span.end));
}

/** Where the value of an attribute stands between its quotes. */
export function attributeSpan(text: string, tag: XmlTag, name: string): { readonly start: number; readonly end: number } | undefined {
  for (let at = text.indexOf(name, tag.start + 1); at >= 0 && at < tag.end; at = text.indexOf(name, at + 1)) {
    if (text.charCodeAt(at - 1) > 32) continue;
    let equals = at + name.length;
    while (text.charCodeAt(equals) <= 32) equals += 1;
    if (text.charCodeAt(equals) !== 61) continue;
    let quote = equals + 1;
    while (text.charCodeAt(quote) <= 32) quote += 1;
    const end = text.indexOf(text.charAt(quote), quote + 1);
    if (end < 0 || end > tag.end) return undefined;
    if (isInsideValue(text, tag.start, at)) continue;
    return { start: quote + 1, end };
  }
  return undefined;
}

function isInsideValue(text: string, start: number, at: number): boolean {
  let quote = 0;
  for (let index = start; index < at; index += 1) {
    const code = text.charCodeAt(index);
    if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The characters that a piece of XML text stands for; unknown references stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text content between two offsets, with references decoded and CDATA sections unwrapped; tags are left out. */
export function textBetween(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (!raw.includes('<')) return decodeEntities(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
      return piece.startsWith('<') ? '' : decodeEntities(piece);
    })
    .join('');
}

/** Offset after the element that `tag` opens (its own end for an empty one), or `undefined` where it is never closed. */
export function endOfElement(text: string, tag: XmlTag): number | undefined {
  if (tag.kind === 'empty') return tag.end;
  let depth = 1;
  for (let next = nextTag(text, tag.end); next !== undefined; next = nextTag(text, next.end)) {
    if (next.kind === 'open') depth += 1;
    else if (next.kind === 'close') depth -= 1;
    if (depth === 0) return next.end;
  }
  return undefined;
}
