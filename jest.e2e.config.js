import { transform } from './jest.config.js';

/** Whole journeys in Chromium over the production build; one at a time, since they share a machine's time. */
export default {
  transform,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/support/build.ts',
  testTimeout: 120_000,
  maxWorkers: 1,
};
