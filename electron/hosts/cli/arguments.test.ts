import { describe, expect, it } from 'vitest';
import { Fault } from '#shared/api/reply';
import { choice, parseCommand, required, requiredYear, wordsOf, optionalYear } from './arguments';

const kinds = { year: 'text', out: 'text', format: 'list', json: 'flag', force: 'flag' } as const;
const parse = (...args: string[]) => parseCommand('export', kinds, args);

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('parseCommand', () => {
  it('takes options before, between and after the words', () => {
    const parsed = parse('--json', '部.jxb', '--year', '2023', '--format=pdf', '--format', 'xlsx', '--out', '输出 文件夹');
    expect(wordsOf(parsed, ['绩效簿'])).toEqual(['部.jxb']);
    expect([parsed.text('year'), parsed.text('out'), parsed.list('format')]).toEqual(['2023', '输出 文件夹', ['pdf', 'xlsx']]);
    expect([parsed.flag('json'), parsed.flag('force'), parsed.text('reason')]).toEqual([true, false, null]);
  });

  it('takes words that begin with a dash after --', () => {
    expect(wordsOf(parse('--', '--odd.jxb'), ['绩效簿'])).toEqual(['--odd.jxb']);
  });

  it.each([
    ['an unknown option', ['b', '--yaer', '2023'], '没有“--yaer”这个参数'],
    ['an unknown short option', ['b', '-f'], '没有“-f”这个参数'],
    ['an option without its value', ['b', '--year'], '“--year”后面没有写内容'],
    ['an option in place of a value', ['b', '--out', '--force'], '“--out”后面没有写内容'],
    ['an empty value', ['b', '--out='], '“--out”后面没有写内容'],
    ['an option twice', ['b', '--year', '2023', '--year', '2024'], '“--year”写了不止一次'],
    ['a value for a flag', ['b', '--force=yes'], '“--force”后面不需要写内容'],
  ])('refuses %s in a sentence', (_what, args, sentence) => {
    expect(refusal(() => parse(...args))).toContain(sentence);
  });
});

describe('words and values', () => {
  it('says which word is missing, or which is one too many', () => {
    expect(refusal(() => wordsOf(parse(), ['绩效簿']))).toContain('没有写绩效簿');
    expect(refusal(() => wordsOf(parse('我的', '文件.jxb'), ['绩效簿']))).toContain('多写了“文件.jxb”');
  });

  it('says which option is missing', () => {
    expect(refusal(() => required(parse('b'), 'out'))).toContain('缺少参数“--out”');
    expect(refusal(() => requiredYear(parse('b')))).toContain('缺少参数“--year”');
  });

  it.each(['23', '2023年', '20234', 'abcd', '1999', '2101', '2023.0', '0x7e'])('takes %s for no year', (text) => {
    expect(refusal(() => optionalYear(parse('b', '--year', text)))).toContain(`“${text}”不是年度`);
  });

  it('takes years', () => {
    expect(optionalYear(parse('b', '--year', '2023'))).toBe(2023);
    expect(optionalYear(parse('b'))).toBeNull();
  });

  it('names the choices', () => {
    expect(choice('format', 'pdf', ['pdf', 'xlsx'])).toBe('pdf');
    expect(refusal(() => choice('format', 'doc', ['pdf', 'xlsx']))).toContain('pdf、xlsx');
  });
});
