import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFaults } from './manifestFaults';

const ROOT = path.resolve(__dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const ASSETS = path.join(ROOT, 'assets');

function faultsAfter(search: string | RegExp, replacement: string): readonly string[] {
  const changed = MANIFEST.replace(search, replacement);
  if (changed === MANIFEST) throw new Error(`The manifest has no ${search}`);
  return manifestFaults(changed, ASSETS);
}

describe('The manifest', () => {
  test('holds nothing that Office would refuse', () => {
    expect(manifestFaults(MANIFEST, ASSETS)).toEqual([]);
  });

  test('puts one button on the Home tab that opens the pane', () => {
    expect(MANIFEST).toContain('<OfficeTab id="TabHome">');
    expect(MANIFEST.match(/<Control /g)).toHaveLength(1);
    expect(MANIFEST).toContain('xsi:type="ShowTaskpane"');
  });

  test('names this version of the product', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }; // npm's own format
    expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
  });
});

describe('The check of the manifest', () => {
  const cases: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
    ['elements out of order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1', /OfficeApp holds/],
    ['a label after the icon', /(<Label resid="Group.Label" \/>)\s*(<Icon>[^]*?<\/Icon>)/, '$2$1', /Group holds/],
    ['an identifier that is no GUID', /<Id>.*<\/Id>/, '<Id>formatfusion</Id>', /Id is no GUID/],
    ['a version of three parts', /<Version>.*<\/Version>/, '<Version>1.0.0</Version>', /four parts/],
    ['a resource that leads nowhere', 'resid="Taskpane.Url"', 'resid="Pane.Url"', /resid Pane.Url leads nowhere/],
    ['a resource that nothing uses', 'resid="Taskpane.Url"', 'resid="Commands.Url"', /Taskpane.Url is not used/],
    [
      'a short string of 126 letters',
      'DefaultValue="Describe a format"',
      `DefaultValue="${'a'.repeat(126)}"`,
      /Open.Label is empty or too long/,
    ],
    ['a plain http address', 'https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html', /is not https/],
    ['an icon of the wrong size', 'size="80" resid="Icon.80"', 'size="80" resid="Icon.64"', /not a PNG of 80 by 80/],
    ['an icon without a file', 'assets/icon-64.png', 'assets/icon-63.png', /icon-63.png is missing/],
    ['a ribbon icon left out', '<bt:Image size="16" resid="Icon.16" />', '', /An icon of 16 is missing/],
    ['another minimum of the API', ' MinVersion="1.6"', ' MinVersion="1.17"', /ExcelApi 1.6/],
    ['fewer permissions', 'ReadWriteDocument', 'ReadDocument', /Permissions/],
  ];

  test.each(cases)('refuses %s', (_name, search, replacement, fault) => {
    expect(faultsAfter(search, replacement).join('\n')).toMatch(fault);
  });
});
