import { transform } from './jest.config.js';

/** Random rules on random sheets against LibreOffice, which takes a machine's time. */
export default {
  transform,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/differential/libreOffice.test.ts'],
  testTimeout: 600_000,
  maxWorkers: 1,
};
