package org.harmel.parse;

/** One trained model: its answers, its features and their weights. */
record Model(Labels labels, Templates templates, WeightTable weights) {}
