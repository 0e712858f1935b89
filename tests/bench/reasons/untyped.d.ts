declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';
  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number });
    readonly classifiers: readonly { testScores(features: Matrix): readonly number[] }[];
    train(features: Matrix, labels: Matrix): void;
  }
}

declare module 'ydf-training' {
  interface Model {
    predict(csv: string): readonly number[];
    getLabelClasses(): readonly string[];
    unload(): void;
  }
  interface Ydf {
    readonly GradientBoostedTreesLearner: new (label: string, task: 'CLASSIFICATION') => { train(csv: string): Model };
  }
  export default function load(options: { print(text: string): void; printErr(text: string): void }): Promise<Ydf>;
}
