export { generateExample, generateRules } from './generate';
