import type { DocumentFault, DocumentPlace, DocumentType } from './document.ts';

/** What a package may hold: beyond it, it is a bomb or nothing that one reads. */
export const packageLimits = {
  parts: 3000,
  unpackedBytes: 150_000_000,
  partBytes: 60_000_000,
  /** Times its packed size that a package may grow to, once it is larger than `freeBytes`. */
  ratio: 150,
  freeBytes: 10_000_000,
  /** A document within a document, such as the table behind a chart. */
  depth: 1,
  textCharacters: 2_000_000,
};

export type PackageSize = { parts: number; packedBytes: number; unpackedBytes: number };

/** Whether the package, by what its directory says or by what came out of it, is larger than it may be. */
export function isTooLarge({ parts, packedBytes, unpackedBytes }: PackageSize): boolean {
  if (parts > packageLimits.parts || unpackedBytes > packageLimits.unpackedBytes) return true;
  return unpackedBytes > packageLimits.freeBytes && unpackedBytes > packedBytes * packageLimits.ratio;
}

const macroParts = /(?:^|\/)(?:vbaproject|vbadata)[^/]*$|(?:^|\/)(?:macrosheets|intlmacrosheets)\//i;
const odfMacros = /^(?:basic|scripts)\/.*[^/]$/i;
const activeParts = /(?:^|\/)(?:activex|ctrlprops)\/|(?:^|\/)oleobject[^/]*\.bin$/i;
const programs = /\.(?:exe|dll|com|bat|cmd|ps1|vbs|vbe|js|jse|jar|wsf|hta|msi|scr|lnk|sh|reg|chm|html?)$/i;
const archives = /\.(?:zip|7z|rar|gz|tar|cab|iso|bz2|xz)$/i;

/** Why a package with a part of this name is refused, or nothing. */
export function partFault(name: string): DocumentFault | undefined {
  if (macroParts.test(name) || odfMacros.test(name)) return 'file-macros';
  if (activeParts.test(name) || programs.test(name)) return 'file-embedded';
  return archives.test(name) ? 'file-archive' : undefined;
}

export const isNestedPackage = (name: string) => /\.(?:docx|xlsx|pptx|odt)$/i.test(name);

/** A part whose text somebody wrote: not fonts, pictures, themes and styles. */
export function isTextPart(name: string): boolean {
  if (!/\.xml$/i.test(name) || /(?:^|\/)(?:_rels|theme|META-INF|fontTable)\b/i.test(name)) return false;
  return !/(?:^|\/)(?:\[Content_Types\]|styles|settings|webSettings|numbering|tableStyles|presProps|viewProps)\.xml$/i.test(
    name,
  );
}

/** Where the text of a part stands for the one who opens the document. */
export function placeOfPart(name: string): DocumentPlace {
  if (/(?:^|\/)docProps\/|(?:^|\/)customXml\/|^meta\.xml$/i.test(name)) return 'properties';
  if (/comment|persons?\//i.test(name)) return 'comments';
  if (/(?:^|\/)notes(?:Slides|Masters)\/|(?:foot|end)notes\.xml$/i.test(name)) return 'notes';
  return /(?:^|\/)(?:header|footer)\d*\.xml$|slide(?:Masters|Layouts)\//i.test(name) ? 'headers' : 'text';
}

const mainParts: readonly (readonly [RegExp, DocumentType])[] = [
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/presentationml\.presentation\.main\+xml/, 'pptx'],
];

/** The type that the list of contents declares. Templates and slide shows are none of ours. */
export function typeOfContents(contentTypes: string): DocumentType | 'macros' | undefined {
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(contentTypes)) return 'macros';
  return mainParts.find(([pattern]) => pattern.test(contentTypes))?.[1];
}

export type Relation = { type: string; target: string; isExternal: boolean };

/**
 * Whether opening the document would fetch something from elsewhere: a template, a picture, another book.
 * Links that one clicks are fine, and so is the path of a template on the writer's own disk, which leads nowhere else.
 */
export function isFetched({ type, target, isExternal }: Relation): boolean {
  if (!isExternal || /\/hyperlink$/i.test(type)) return false;
  return !/^(?:file:\/{2,3})?[a-z]:[\\/]/i.test(target);
}
