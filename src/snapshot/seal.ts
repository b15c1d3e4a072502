/**
 * What makes a picture open again: its dataset, view and places, packed into one element of its own namespace, with hashes
 * by which it can be told whether the data is whole and the drawing as it was.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Unzlib, zlibSync } from 'fflate';
import { decodeBase64, encodeBase64 } from '../lib/base64.ts';
import { element } from '../render/svg.ts';

export const sealNamespace = 'urn:entente:snapshot';
export const sealVersion = 1;

/** What is packed; read with care, since anybody can write a file. */
export type Payload = Readonly<Record<string, unknown>>;

/** Bytes of unpacked text; a small file may not unpack into more than a page can hold. */
const largest = 256 * 2 ** 20;

/** More text than this is packed faster and a little less tightly. */
const much = 2 ** 20;

const lineLength = 120;

/** SHA-256 (FIPS 180-4) of a text's UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The words of a drawing, to tell what was said apart from how it was drawn. */
export function wordsHash(words: readonly string[]): string {
  return hashOf(words.join('\n'));
}

export interface Hashes {
  /** Of the canonical text of the drawing. */
  readonly drawing: string;
  /** Of all its lines of text. */
  readonly words: string;
}

/** The element, its data in lines as base64 of zlib's format (RFC 1950). */
export function sealText(payload: Payload, { drawing, words }: Hashes): string {
  const bytes = utf8ToBytes(JSON.stringify(payload));
  const packed = zlibSync(bytes, { level: bytes.length > much ? 6 : 9 });
  const lines = encodeBase64(packed).replace(new RegExp(`.{${lineLength}}`, 'g'), '$&\n');
  const attributes = {
    data: bytesToHex(sha256(packed)),
    drawing,
    version: sealVersion,
    words,
    'xmlns:entente': sealNamespace,
  };
  return element('entente:snapshot', attributes, `\n${lines}\n`);
}

export type Unsealed =
  { readonly kind: 'whole'; readonly payload: Payload } | { readonly kind: 'broken'; readonly message: string };

/** Unpacks what `sealText` packed; `hash` is the one that the element names. */
export function unseal(text: string, hash: string): Unsealed {
  const packed = decodeBase64(text);
  if (packed === null) return broken('it is no base64, so that a part of it is missing or was changed');
  if (bytesToHex(sha256(packed)) !== hash) return broken('a part of it is missing or was changed');
  try {
    const value: unknown = JSON.parse(unzipped(packed));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'whole', payload: value as Payload };
    }
    return broken('it is not what a snapshot holds');
  } catch (error) {
    return broken(error instanceof TooLarge ? error.message : 'it cannot be unpacked');
  }
}

function broken(why: string): Unsealed {
  return { kind: 'broken', message: `The picture’s data cannot be read: ${why}.` };
}

class TooLarge extends Error {}

function unzipped(packed: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    length += piece.length;
    if (length > largest) throw new TooLarge(`it unpacks into more than ${largest / 2 ** 20} MB`);
    pieces.push(piece);
  });
  // In steps, so that a bomb is stopped on the way.
  const step = 2 ** 16;
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return decodeUtf8(bytes);
}

declare class TextDecoder {
  constructor(encoding: string, options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
