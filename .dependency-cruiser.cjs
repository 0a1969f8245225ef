/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Types count too: a cycle of types is a cycle of ideas.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'door',
      comment: 'From another folder import its index alone, the port of the hosts, or one of the two hosts by its own index.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/hosts/host\\.ts$', '^src/hosts/(office|workbook)/index\\.ts$'],
      },
    },
    {
      name: 'hosts-apart',
      comment: 'The two hosts share the port and nothing else.',
      severity: 'error',
      from: { path: '^src/hosts/(office|workbook)/' },
      to: { path: '^src/hosts/(office|workbook)/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'composed-at-the-top',
      comment: 'The pane knows hosts and engine as ports; its index and the playground alone choose.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/index\\.tsx$' },
      to: { path: '^src/(runtime|hosts/(office|workbook))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shipped-code-alone',
      comment: 'What ships imports neither tests nor training.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|training)/' },
    },
    {
      name: 'corpus-stays-home',
      comment: 'The corpus is never shipped.',
      severity: 'error',
      from: { path: '^src/(taskpane|playground|runtime|commands)/' },
      to: { path: '^src/synthesis/', reachable: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};
