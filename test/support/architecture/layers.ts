import type { Import, Source } from './sources.ts';

const basics = ['privacy', 'accounts', 'network', 'glossary'];
const all = [...basics, 'library', 'finder', 'forum', 'meetings', 'indicators', 'search', 'notifications'];

/** Which features a feature may import; `desk`, `start` and `api` stand above all of them and are imported by none. */
const featuresBelow: Readonly<Record<string, readonly string[]>> = {
  privacy: [],
  glossary: [],
  // knows nothing of what it finds: whoever has documents hands them in
  search: ['privacy', 'accounts', 'network'],
  // knows nothing of what it tells of: whoever has news hands it in here
  notifications: ['privacy', 'accounts', 'network'],
  accounts: ['privacy'],
  accessibility: ['privacy'],
  network: ['privacy', 'accounts'],
  library: basics,
  finder: [...basics, 'library'],
  forum: [...basics, 'library'],
  meetings: [...basics, 'library', 'forum'],
  indicators: [...basics, 'library', 'forum', 'meetings'],
  desk: all,
  start: all,
  api: all,
};

/** Layer → layers that it may import: pages and middleware → server → features → platform → lib. */
const layersBelow: Readonly<Record<string, readonly string[]>> = {
  pages: ['server', 'features', 'layouts', 'components', 'platform', 'i18n', 'lib', 'styles'],
  server: ['features', 'platform', 'i18n', 'lib', 'db'],
  features: ['platform', 'lib'],
  layouts: ['components', 'platform', 'i18n', 'lib', 'styles'],
  components: ['layouts', 'platform', 'i18n', 'lib', 'styles'],
  platform: ['lib'],
  i18n: ['platform', 'lib'],
  lib: [],
  db: [],
};

/** The layer of a path: its folder in `src`, or `db`; middleware and content.config count as pages. */
export function layerOf(path: string): string {
  if (/^src\/(middleware|content\.config)\.ts$/.test(path)) return 'pages';
  return path.match(/^src\/(?<layer>[^/]+)\//)?.groups?.layer ?? path.split('/')[0] ?? path;
}

/** The feature of a path, if it is in one. */
export function featureOf(path: string): string | undefined {
  return path.match(/^src\/features\/(?<feature>[^/]+)\//)?.groups?.feature;
}

/** Why the import breaks the direction of the layers, or nothing. */
export function brokenLayer(source: Source, imported: Import): string | undefined {
  if (imported.path === undefined || layersBelow[layerOf(source.path)] === undefined) return undefined;
  if (layerOf(source.path) === layerOf(imported.path)) return undefined;
  if (mayImportLayer(source, imported, imported.path)) return undefined;
  return `${source.path}: ${layerOf(source.path)} must not import ${imported.specifier}`;
}

function mayImportLayer(source: Source, imported: Import, target: string): boolean {
  const layer = layerOf(target);
  if (layersBelow[layerOf(source.path)]?.includes(layer)) return true;
  if (imported.isTypeOnly && target.startsWith('db/tables/')) return true;
  // a backup is made of the database's files and not of its rows
  if (layer === 'db' && source.path.startsWith('src/platform/backup/')) return true;
  if (imported.isTypeOnly && layer === 'features' && layerOf(source.path) === 'i18n') return true;
  return layerOf(source.path) === 'features' && isAllowedOfView(source.path, layer);
}

/** Views and texts of a feature speak to people: they reach the catalogues, views also the shared look. */
function isAllowedOfView(path: string, layer: string): boolean {
  if (/\.(astro|tsx)$/.test(path)) return ['i18n', 'components', 'layouts', 'styles'].includes(layer);
  return /-text\.ts$/.test(path) && layer === 'i18n';
}

/** Why the import breaks the arrows between the features, or nothing. */
export function brokenArrow(source: Source, imported: Import): string | undefined {
  const from = featureOf(source.path);
  const to = imported.path && featureOf(imported.path);
  if (!from || !to || from === to) return undefined;
  if (!featuresBelow[from]?.includes(to)) {
    return `${source.path}: the feature ${from} must not import the feature ${to} (${imported.specifier})`;
  }
  if (/-queries\.ts$/.test(imported.specifier)) {
    return `${source.path}: asks another feature's queries (${imported.specifier}); ask its service`;
  }
  return undefined;
}
