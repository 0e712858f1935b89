/** The commands. A new one is a file here and a line in this list. */
import type { Command } from 'commander';
import type { Deps } from '../deps.js';
import { registerAllocate } from './allocate.js';
import { registerCompletion } from './completion.js';
import { registerDebtors } from './debtors.js';
import { registerDispute } from './dispute.js';
import { registerEvaluate } from './evaluate.js';
import { registerExplain } from './explain.js';
import { registerFeedback } from './feedback.js';
import { registerHistory } from './history.js';
import { registerHold } from './hold.js';
import { registerImport } from './import.js';
import { registerInit } from './init.js';
import { registerLearn } from './learn.js';
import { registerLog } from './log.js';
import { registerPlan } from './plan.js';
import { registerPrior } from './prior.js';
import { registerPromise } from './promise.js';
import { registerRemind } from './remind.js';
import { registerReport } from './report.js';
import { registerSources } from './sources.js';
import { registerStatus } from './status.js';
import { registerTriage } from './triage.js';
import { registerUndo } from './undo.js';
import { registerWaive } from './waive.js';

export type Register = (program: Command, deps: Deps) => void;

export const COMMANDS: readonly Register[] = [
  registerImport,
  registerAllocate,
  registerTriage,
  registerEvaluate,
  registerLearn,
  registerPrior,
  registerExplain,
  registerLog,
  registerPromise,
  registerDispute,
  registerHold,
  registerWaive,
  registerPlan,
  registerRemind,
  registerDebtors,
  registerReport,
  registerFeedback,
  registerStatus,
  registerHistory,
  registerUndo,
  registerSources,
  registerInit,
  registerCompletion,
];
