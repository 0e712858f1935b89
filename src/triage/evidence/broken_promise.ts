import { fromSerial } from '../../ledger/day.js';
import { isBroken } from '../promises.js';
import { count, lr, type Rule } from './rule.js';

export const rule: Rule = {
  id: 'broken_promise',
  title: 'Broken promise',
  looksAt:
    'promises to pay by a day, noted as such or in a note; when the days of grace were over (three working days unless set), less than nine tenths of the sum (unless set) had come in, nor, without a sum, any overdue invoice whole',
  group: 'promises',
  source: 'practice',
  caveat: 'Money in transit, or paid to another account.',
  look(facts) {
    if (facts.promises.length === 0) return null;
    const broken = facts.promises.filter((one) => isBroken(one) && one.age <= 400);
    const last = broken[0];
    if (last === undefined) return [];
    const recent = broken.filter((one) => facts.today - one.by <= 180).length;
    const part = last.state === 'partial' ? ', kept in part' : '';
    return [
      {
        says: `${broken.length === 1 ? 'a promise was' : `${count(broken.length, 'promise')} were`} not kept, the last one to pay by ${fromSerial(last.by)}${part}`,
        cites: broken.slice(0, 4).map((one) => one.cite),
        weight: recent >= 2 ? lr(3, 1.7) : lr(1.8, 1.5),
        age: facts.today - last.by,
        halfLife: 180,
      },
    ];
  },
};
