import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutated } from './mutate';
import { buildChild, limits, readingProcess, type ReadingProcess } from './reading-process';

/** FUZZ_FILES, FUZZ_SEED and FUZZ_SECONDS make the long run of `npm run fuzz`; without them some seconds' worth. */
const files = Number(process.env['FUZZ_FILES'] ?? 48);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 40);

const samples = resolve(import.meta.dirname, '../../resources/samples');
const names = ['futian-2022-projects.xlsx', 'futian-2022-projects-stacked.xls', 'caofeidian-2022.docx', 'minhang-2022-projects.pdf', 'gulou-2020-projects.xlsx', 'minhang-2022-projects.xlsx'];
let folder = '';
let reader: ReadingProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  reader = readingProcess(await buildChild('reading'));
});
afterAll(() => {
  reader.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A table as text and as a web page, beside the samples: of each kind of file that is read. */
const texts = { 'table.csv': '项目名称,公务员管理\n一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,人数,≥6人\n,"质量\n指标",合格率,100%\n', 'table.html': '<html><body><table><tr><td colspan="2">项目名称</td><td>公务员管理</td></tr><tr><td>一级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td rowspan="2">产出指标</td><td>人数</td><td>≥6人</td></tr></table></body></html>' };

test(`${files} damaged files: each is read or refused in a sentence; nothing dies, hangs or takes too much`, { timeout: (seconds + 120) * 1000 }, async () => {
  const sources = [...names.map((name) => [name, new Uint8Array(readFileSync(join(samples, name)))] as const), ...Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)];
  const counts = { read: 0, refused: 0, crashed: 0, died: 0, hung: 0 };
  const bad: string[] = [];
  let most = 0;
  let done = 0;
  const end = Date.now() + seconds * 1000;
  for (; done < files && Date.now() < end; done += 1) {
    const [name, bytes] = sources[done % sources.length] as (typeof sources)[number];
    const number = seed * 1_000_000 + done;
    const path = join(folder, `${basename(name, extname(name))}-${number}${extname(name)}`);
    writeFileSync(path, mutated(bytes, number));
    const { kind, words, rss } = await reader.read(path);
    counts[kind] += 1;
    most = Math.max(most, rss);
    const isSentence = kind !== 'refused' || /[\u4E00-\u9FFF].*。$/su.test(words);
    if (!isSentence || kind === 'crashed' || kind === 'died' || kind === 'hung' || rss > limits.rss * 2 ** 20) {
      bad.push(`${name} seed ${number} ${kind} ${Math.round(rss / 2 ** 20)} MB: ${words.slice(0, 400)}`);
      const kept = process.env['FUZZ_KEEP'];
      if (kept) {
        mkdirSync(kept, { recursive: true });
        writeFileSync(join(kept, basename(path)), readFileSync(path));
      }
    }
    rmSync(path);
  }
  console.log(`fuzz: ${done} files, seed ${seed}: ${JSON.stringify(counts)}, at most ${Math.round(most / 2 ** 20)} MB`);
  expect(bad).toEqual([]);
  expect(done).toBe(files);
});
