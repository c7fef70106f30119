export type ReadingLetter = 'A' | 'B' | 'C';

export interface ReadingOption {
  letter: ReadingLetter;
  /** What the clerk reads: `只算成员，不含龙头`. */
  label: string;
  /** Other ways to name it on the command line or in 政策参数: `不含龙头`, `×1.5`. */
  printed?: readonly string[];
}

/** A named choice where the text allows more than one reading (口径). The first option is the default. */
export interface ReadingSpec {
  name: string;
  clauses: readonly string[];
  /** The question the text leaves open, in one Chinese sentence. */
  question: string;
  options: readonly ReadingOption[];
}
