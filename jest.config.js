// Fixed, so that a date written by a test means the same day everywhere.
process.env.TZ = 'UTC';

/** TypeScript through swc. */
export const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

const UI_TESTS = '<rootDir>/test/unit/(taskpane|playground)/';
const E2E_TESTS = '<rootDir>/test/e2e/';
const LIBRE_OFFICE_TESTS = '<rootDir>/test/differential/libreOffice.test.ts';

const shared = {
  transform,
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['<rootDir>/test/support/jest/properties.ts'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', UI_TESTS, E2E_TESTS, LIBRE_OFFICE_TESTS],
      setupFilesAfterEnv: ['<rootDir>/test/support/jest/console.ts'],
    },
    {
      ...shared,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/unit/(taskpane|playground)/**/*.test.(ts|tsx)'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jest/console.ts', '<rootDir>/test/support/jest/dom.ts'],
    },
  ],
};
