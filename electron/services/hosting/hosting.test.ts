import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Fault } from '#shared/api/reply';
import { freePath, nameFor, safeFileName } from './file-name';
import { nodeIsTooOld } from './node-version';
import { pageFile } from './page-files';
import { programFolders } from './program-folders';
import { createTickets } from './tickets';

const folders = { renderer: join(sep, 'program', 'renderer'), resources: join(sep, 'program', 'resources') };

describe('safeFileName', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Users\\a.xlsx', 'C Users a.xlsx'],
    ['..hidden', 'hidden'],
    ['福田区 2023.pdf', '福田区 2023.pdf'],
    ['con.pdf', '_con.pdf'],
    ['CON', '_CON'],
    ['a\u0000b\u202Ec.pdf', 'a b c.pdf'],
    ['name. . ', 'name'],
    ['', 'other'],
    ['///', 'other'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given, 'other')).toBe(expected);
  });

  it('keeps the ending of a name that is too long', () => {
    const name = safeFileName(`${'绩'.repeat(300)}.xlsx`, 'other');
    expect(name.endsWith('绩.xlsx')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  it('gives one plain file name whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeFileName(given, 'other');
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/^\.|[\\/:*?"<>|\0]|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name).not.toBe('');
      }),
    );
  });
});

describe('nameFor and freePath', () => {
  it('gives the ending of the purpose, once', () => {
    expect(nameFor('pdf', '全部')).toBe('全部.pdf');
    expect(nameFor('workbook', '组织部.JXB')).toBe('组织部.JXB');
    expect(nameFor('upload', '组织部 2023.5')).toBe('组织部 2023.5.xlsx');
  });

  const folder = mkdtempSync(join(tmpdir(), 'free-path-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  it('numbers a name that is taken', () => {
    expect(basename(freePath(folder, 'a.pdf'))).toBe('a.pdf');
    writeFileSync(join(folder, 'a.pdf'), '');
    writeFileSync(join(folder, 'a (2).pdf'), '');
    expect(basename(freePath(folder, 'a.pdf'))).toBe('a (3).pdf');
  });
});

describe('pageFile', () => {
  it('finds the page, its parts and the fonts', () => {
    expect(pageFile('/', folders)).toEqual({ path: join(folders.renderer, 'index.html'), type: 'text/html; charset=utf-8' });
    expect(pageFile('/assets/index-1.js', folders)?.path).toBe(join(folders.renderer, 'assets', 'index-1.js'));
    expect(pageFile('/fonts/a.ttf', folders)?.path).toBe(join(folders.resources, 'fonts', 'a.ttf'));
  });

  it.each(['/../main/window.js', '/%2e%2e/main/window.js', '/fonts/../templates/a.json', '/fonts/..%2ftemplates%2fa.json', '/..%5cmain.js', '/a%00.js', '/%', 'a.js', '/fonts/', '/secret'])(
    'gives nothing for %s',
    (address) => {
      expect(pageFile(address, folders)).toBeNull();
    },
  );
});

describe('tickets', () => {
  it('turn back into the path they were given for, and into nothing else', () => {
    const tickets = createTickets();
    const ref = tickets.give(join(sep, 'home', '去年.xlsx'));
    expect(ref.name).toBe('去年.xlsx');
    expect(tickets.give(join(sep, 'home', '去年.xlsx'))).toEqual(ref);
    expect(tickets.resolve({ ticket: ref.ticket, name: 'x' })).toBe(join(sep, 'home', '去年.xlsx'));
    expect(() => tickets.resolve({ ticket: '/etc/passwd', name: 'passwd' })).toThrow(Fault);
  });
});

describe('the program at start', () => {
  it('finds its folders', () => {
    expect(programFolders().version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('refuses a Node that the database would crash, and no other', () => {
    expect(nodeIsTooOld({ node: '20.18.0' }, {})).toContain('20.18.0');
    expect(nodeIsTooOld({ node: '20.18.0', electron: '33.0.0' }, {})).toBeNull();
    expect(nodeIsTooOld({ node: '20.18.0' }, { BETTER_SQLITE3_BINDING: 'x.node' })).toBeNull();
    expect(nodeIsTooOld({ node: '24.21.0' }, {})).toBeNull();
  });
});
