import { COLOR_NAMES, colorFamily, colorOf, nameOfColor } from '../../../src/rules';

describe('colorOf', () => {
  it.each([
    ['red', '#FF0000'],
    ['Rebecca Purple', '#663399'],
    ['light red', '#FFC7CE'],
    ['lightred', '#FFC7CE'],
    ['light green', '#90EE90'],
    ['dark-green', '#006400'],
    ['Light Grey', '#D3D3D3'],
    ['navy blue', '#000080'],
    ['baby blue', '#BFDFF7'],
    ['amber', '#FFC000'],
    ['#abc', '#AABBCC'],
    ['#c6efce', '#C6EFCE'],
    ['green colour', '#008000'],
  ])('reads %s', (name, color) => {
    expect(colorOf(name)).toBe(color);
  });

  it('moves a colour towards white or black by the word before it', () => {
    expect(colorOf('pale teal')).toBe('#B3D9D9');
    expect(colorOf('deep teal')).toBe('#004D4D');
    expect(colorOf('bright red')).toBe('#FF0000');
  });

  it.each(['', 'reddish', 'light', 'lightning', '#12345', '#GGGGGG', 'Completed', 'constructor'])('knows no colour %j', (name) => {
    expect(colorOf(name)).toBeUndefined();
  });

  it('knows the 148 names of CSS', () => {
    expect(COLOR_NAMES.length).toBeGreaterThanOrEqual(148);
    for (const name of ['aliceblue', 'papayawhip', 'lightgoldenrodyellow', 'yellowgreen', 'mediumspringgreen']) {
      expect(COLOR_NAMES).toContain(name);
    }
  });

  it('turns every name into #RRGGBB in upper case, each name once', () => {
    expect(new Set(COLOR_NAMES).size).toBe(COLOR_NAMES.length);
    for (const name of COLOR_NAMES) expect(colorOf(name)).toMatch(/^#[0-9A-F]{6}$/);
  });
});

describe('nameOfColor', () => {
  it.each([
    ['#FFC7CE', 'light red'],
    ['#C6EFCE', 'light green'],
    ['#9C0006', 'dark red'],
    ['#FFFF00', 'yellow'],
    ['#F2F2F2', 'light gray'],
    ['#DDEBF7', 'light blue'],
    ['#FFC000', 'amber'],
  ])('calls %s %s', (color, name) => {
    expect(nameOfColor(color)).toBe(name);
  });
});

describe('colorFamily', () => {
  it.each([
    ['#FFC7CE', 'red'],
    ['#FFC0CB', 'pink'],
    ['#FFA500', 'orange'],
    ['#8B4513', 'brown'],
    ['#00B050', 'green'],
    ['#E6E6FA', 'purple'],
    ['#D9D9D9', 'gray'],
    ['#FEFEFE', 'white'],
    ['#050505', 'black'],
    ['#638EC6', 'blue'],
  ])('puts %s with %s', (color, family) => {
    expect(colorFamily(color)).toBe(family);
  });
});
