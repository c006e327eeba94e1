// Plain JavaScript for Node 20: runs before anything is installed. Usage: node src/cli/prepare.mjs install|build …
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const steps = { install, build };

/** Everything that the built site is made of. */
const buildInputs = ['src', 'db', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

for (const name of process.argv.slice(2)) steps[name]();

/** Installs from the lock file, only when something in it is not there. */
function install() {
  if (!isInstalled()) {
    say('installing packages from package-lock.json (about a minute, once) …');
    run('npm', ['ci', '--no-progress'], { shell: process.platform === 'win32' });
  }
  if (!hasNode24()) {
    fail(
      [
        `Node 24 is needed, this is ${process.version}, and npm has no Node 24 for ${process.platform}-${process.arch}.`,
        'Install it from https://nodejs.org (or: nvm install 24) and run the command again.',
      ].join('\n'),
    );
  }
}

/** Builds the site, only when what it is made of has changed. */
function build() {
  const outDir = resolve(root, process.env.ASTRO_OUT ?? 'dist');
  const stamp = join(outDir, '.built-from');
  const state = fingerprint(buildInputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  say('building the site (about ten seconds, when sources have changed) …');
  const began = Date.now();
  run(node24(), ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  writeFileSync(stamp, state);
  say(`built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** What npm wrote after its last installation agrees with the lock file. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || has[path]?.version === version,
  );
}

function hasNode24() {
  return isNode24(process.version) || existsSync(packagedNode());
}

/** The Node that came with the packages, or this one. */
function node24() {
  return existsSync(packagedNode()) ? packagedNode() : process.execPath;
}

function packagedNode() {
  return join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function isNode24(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 16);
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(listFiles).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.test.ts'))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}

function run(command, args, options) {
  // the words of tools are not the result of ours: stdout stays clean
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${[command, ...args].join(' ')} failed.`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
