// A link with code: exercise and source are compressed into the address's fragment, which is not sent to any server.

const MARK = "#code=1."; // the number is the version of the format
const MAX_LINK = 40_000; // characters
const MAX_SOURCE = 60_000; // bytes

const archive = () => import(new URL("archive-bundle.js", import.meta.url).href);

/** The address of this page with the code in it; undefined where the code is too long for an address. */
export async function linkTo(slug, source) {
  const { deflateSync, strToU8 } = await archive();
  const bytes = strToU8(source);
  const packed = deflateSync(bytes, { level: 9 });
  const code = btoa(String.fromCharCode(...packed))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  const { origin, pathname } = location;
  const link = `${origin}${pathname}${MARK}${slug}.${code}`;
  return bytes.length <= MAX_SOURCE && link.length <= MAX_LINK ? link : undefined;
}

/** The exercise in the address, without decompressing the code; undefined where the address has no code. */
export function sharedSlug() {
  return location.hash.startsWith(MARK) ? location.hash.slice(MARK.length).split(".")[0] : undefined;
}

/** The code in the address; undefined where it is damaged or too large. It is only text; nothing here runs it. */
export async function sharedSource() {
  const packed = location.hash.slice(MARK.length).split(".")[1] ?? "";
  if (location.hash.length > MAX_LINK || !/^[\w-]+$/.test(packed)) return undefined;
  try {
    const { inflateSync } = await archive();
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const room = new Uint8Array(MAX_SOURCE + 1); // decompression ends when this is full, so that a small link cannot fill the memory
    const source = inflateSync(bytes, { out: room });
    return source.length > MAX_SOURCE ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(source);
  } catch {
    return undefined;
  }
}

/** Removes the code from the address, so that a reload does not offer it again. */
export function forgetShared() {
  history.replaceState(history.state, "", `${location.pathname}${location.search}`);
}
