import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar';

/** What the package advises, without what would make the browser more forgiving than a visitor's. */
const tooForgiving = /^--(disable-web-security|allow-running-insecure-content|single-process|headless)/;
/** What draws each frame as a graphics card would, on both cores; and what starts each tab from the disk. */
const tooSlow = /^--(ignore-gpu-blocklist|use-gl|use-angle|enable-unsafe-swiftshader|no-zygote)/;
const args = [
  ...chromiumPackage.args.filter((flag) => !tooForgiving.test(flag) && !tooSlow.test(flag)),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The Chromium of CHROMIUM_PATH, or the one that comes from npm: nothing is downloaded and nothing installed. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await chromiumPackage.executablePath());
  return chromium.launch({ executablePath, args, env: libraryPath(executablePath) });
}

/** On a system without the few libraries that Chromium wants, those that the package carries stand in. */
function libraryPath(executablePath: string): NodeJS.ProcessEnv {
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore' });
    return process.env;
  } catch {
    return { ...process.env, LD_LIBRARY_PATH: unpackLibraries() };
  }
}

function unpackLibraries(): string {
  const folder = join(tmpdir(), 'narvaronatet-chromium-libraries');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const packageFolder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    const packed = join(packageFolder, '../../bin/al2023.tar.br');
    extract({ cwd: folder, sync: true }).end(brotliDecompressSync(readFileSync(packed)));
  }
  return join(folder, 'lib');
}
