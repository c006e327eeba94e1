import { type Attestations, attestationOf, countParts } from './attestation.ts';
import { atoms, endings, particles } from './blocked-parts.ts';
import { type AffixRule, type DictionaryWord, formsOf } from './hunspell.ts';
import { isLongEnough, type PartKind, partPrice } from './part-price.ts';
import { type PartFacts, packFacts } from './part-value.ts';

/** One form of one word of the dictionary, lower-case. */
type Form = {
  form: string;
  lemma: string;
  isWord: boolean;
  isBase: boolean;
  mayBegin: boolean;
  mayEnd: boolean;
  isNoun: boolean;
};

const unusual = /[^a-zåäöéüèàáæøñçëïôâê]/;
const nounForm = /(?:ens|ets|ans|rnas)$/;
const forbidden = '%';
const onlyInCompound = 'Z';

/** Everything that the splitter must know of Swedish, a value for each string; `names` are never cut. */
export function lexiconWords(
  dictionary: readonly DictionaryWord[],
  classes: ReadonlyMap<string, readonly AffixRule[]>,
  names: readonly string[],
): Map<string, number> {
  const common: Form[] = [];
  const facts = new Map<string, PartFacts>();
  for (const entry of dictionary) {
    const lemma = entry.word.toLowerCase();
    if (unusual.test(lemma) || entry.flags.includes(forbidden)) continue;
    const forms = readForms(entry, lemma, classes);
    if (lemma === entry.word) common.push(...forms);
    else for (const { form } of forms) note(facts, form, { isWord: true });
  }
  addParts(facts, common);
  for (const name of names) note(facts, name, { isWord: true, isAtom: true });
  return new Map([...facts].map(([form, known]) => [form, packFacts(known)]));
}

function readForms(
  entry: DictionaryWord,
  lemma: string,
  classes: ReadonlyMap<string, readonly AffixRule[]>,
): Form[] {
  const forms = formsOf(entry, classes);
  const isNoun = forms.some(({ form, isBase, flags }) => isWordForm(flags) && !isBase && nounForm.test(form));
  return forms.map(({ form, flags, isBase }) => ({
    form: form.toLowerCase(),
    lemma,
    isWord: isWordForm(flags),
    isBase,
    mayBegin: /[XU]/.test(flags),
    mayEnd: isWordForm(flags) && entry.flags.includes('Y'),
    isNoun,
  }));
}

function isWordForm(flags: string): boolean {
  return !flags.includes(onlyInCompound);
}

function addParts(facts: Map<string, PartFacts>, forms: readonly Form[]): void {
  const words = new Set(forms.flatMap(({ form, isBase, isWord }) => (isBase && isWord ? [form] : [])));
  const listedBegins = new Set(forms.flatMap(({ form, mayBegin }) => (mayBegin ? [form] : [])));
  const counts = countParts(words, listedBegins);
  for (const form of forms) {
    note(facts, form.form, {
      isWord: form.isWord,
      isAtom: isAtomic(form),
      begin: beginPriceOf(form.form, beginKind(form, counts), counts),
      end: endPriceOf(form.form, form.lemma, endKind(form, counts), counts),
    });
  }
  for (const begin of counts.begins.keys()) {
    if (!facts.has(begin) && isAttestedBegin(begin, false, counts)) {
      note(facts, begin, { begin: beginPriceOf(begin, 'attested', counts) });
    }
  }
  addUnlistedEnds(facts, forms, words, listedBegins, counts);
}

/** Heads that stand in compounds alone: `havare` in `vårdnadshavare`, `makthavare`; inflected as the compounds are. */
function addUnlistedEnds(
  facts: Map<string, PartFacts>,
  forms: readonly Form[],
  words: ReadonlySet<string>,
  listedBegins: ReadonlySet<string>,
  counts: Attestations,
): void {
  const ends = new Set(
    [...counts.ends].flatMap(([end, { hits, total }]) => {
      return end.length >= 5 && hits >= 6 && hits / total >= 0.5 && !words.has(end) ? [end] : [];
    }),
  );
  for (const { form, lemma } of forms) {
    for (let at = 3; at < lemma.length - 4; at += 1) {
      const end = lemma.slice(at);
      const begin = lemma.slice(0, at);
      if (!ends.has(end) || !listedBegins.has(begin) || !form.startsWith(begin)) continue;
      note(facts, form.slice(at), { end: endPriceOf(form.slice(at), end, 'attested', counts) });
    }
  }
}

function beginKind(
  { form, lemma, isWord, isBase, mayBegin, isNoun }: Form,
  counts: Attestations,
): PartKind | undefined {
  if (mayBegin) return 'listed';
  if (isAttestedBegin(form, isWord, counts)) return 'attested';
  const isGenitive = form === `${lemma}s` && form.length >= 5;
  return isNoun && form.length >= 4 && (isBase || isGenitive) ? 'plain' : undefined;
}

function isAttestedBegin(form: string, isWord: boolean, { begins }: Attestations): boolean {
  const { hits, total } = attestationOf(begins, form);
  if (form.length < 3) return false;
  return isWord ? hits >= 3 : hits >= 8 && hits / total >= 0.5;
}

function isAtomic({ form, lemma }: Form): boolean {
  return atoms.has(form) || atoms.has(lemma);
}

function endKind(form: Form, { ends }: Attestations): PartKind | undefined {
  if (form.mayEnd || isAtomic(form)) return 'listed';
  if (form.isWord && attestationOf(ends, form.lemma).hits >= 3) return 'attested';
  return form.form.length >= 4 && (form.isNoun || form.form.length >= 6) ? 'plain' : undefined;
}

function beginPriceOf(
  form: string,
  kind: PartKind | undefined,
  { begins }: Attestations,
): number | undefined {
  const seen = attestationOf(begins, form);
  if (!kind || particles.has(form) || endings.has(form) || !isLongEnough(form, seen)) return undefined;
  return partPrice(form, kind, seen);
}

function endPriceOf(
  form: string,
  lemma: string,
  kind: PartKind | undefined,
  { ends }: Attestations,
): number | undefined {
  const seen = attestationOf(ends, lemma);
  if (!kind || endings.has(form) || endings.has(lemma) || !isLongEnough(form, seen)) return undefined;
  return partPrice(form, kind, seen);
}

/** Adds to what is known of a string; of two prices the lower holds. */
function note(facts: Map<string, PartFacts>, form: string, more: Partial<PartFacts>): void {
  const known = facts.get(form);
  facts.set(form, {
    isWord: more.isWord === true || known?.isWord === true,
    isAtom: more.isAtom === true || known?.isAtom === true,
    begin: lower(known?.begin, more.begin),
    end: lower(known?.end, more.end),
  });
}

function lower(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
