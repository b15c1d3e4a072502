/**
 * The text of a file → its elements with their namespaces, by one strict reader in the page and in Node. The page's own
 * parser would do as well, but for one thing: it takes the fonts' style sheet in a picture for one of the page, and the page's
 * policy forbids that.
 */
import { parseXml, XmlCdata, XmlElement as ParsedElement, XmlText } from '@rgrove/parse-xml';

export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  /** Empty where there is none. */
  readonly namespace: string;
  /** By name as written, prefix and all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Prefix → namespace, as it holds at an element (Namespaces in XML 1.0); the empty prefix is the default. */
type Scope = Readonly<Record<string, string>>;

/** The root element; `null` where the text is not well-formed. */
export function readXml(text: string): XmlElement | null {
  try {
    const { root } = parseXml(text.replace(/^\uFEFF?\s*(?=<)/, ''), { ignoreUndefinedEntities: true });
    return root === null ? null : elementOf(root, {});
  } catch {
    return null;
  }
}

function elementOf({ name, attributes, children }: ParsedElement, outer: Scope): XmlElement {
  const scope = declaredIn(attributes, outer);
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  return {
    name: local,
    namespace: scope[prefix] ?? '',
    attributes,
    children: children.flatMap((child): (XmlElement | string)[] => {
      if (child instanceof ParsedElement) return [elementOf(child, scope)];
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
    }),
  };
}

function declaredIn(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(declared.map(([name, value]) => [name.slice('xmlns:'.length), value])) };
}

/** All text within an element. */
export function textOf(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
