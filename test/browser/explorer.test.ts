import { describe } from 'vitest';
import { access } from './access.ts';
import { answering } from './answering.ts';
import { certainty } from './certainty.ts';
import { chains } from './chains.ts';
import { downloads } from './downloads.ts';
import { describeExplorer } from './explorer-server.ts';
import { exploring } from './exploring.ts';
import { groups } from './groups.ts';
import { laying } from './laying.ts';
import { naming } from './names.ts';
import { reading } from './reading.ts';
import { scrolling } from './scrolling.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { tellers } from './tellers.ts';
import { telling } from './telling.ts';
import { timelines } from './timelines.ts';

// One server for all that only reads.
describeExplorer('the explorer', {}, (explorer) => {
  describe('answering first', () => answering(explorer));
  describe('what a reader comes for', () => tasks(explorer));
  describe('exploring', () => exploring(explorer));
  describe('telling facts', () => telling(explorer));
  describe('the timeline', () => timelines(explorer));
  describe('what is sure looks sure, and nothing else', () => certainty(explorer));
  describe('chains', () => chains(explorer));
  describe('layout', () => laying(explorer));
  describe('names', () => naming(explorer));
  describe('by whose word', () => tellers(explorer));
  describe('groups of the whole graph', () => groups(explorer));
  describe('tables of many rows', () => tables(explorer));
  describe('reading a source', () => reading(explorer));
  describe('downloads can be read back', () => downloads(explorer));
  describe('a story that is scrolled', () => scrolling(explorer));
  describe('everybody can use it', () => access(explorer));
});
