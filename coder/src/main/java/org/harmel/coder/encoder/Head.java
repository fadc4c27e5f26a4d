package org.harmel.coder.encoder;

import java.util.List;
import java.util.Set;

/**
 * A user's own code over the frozen encoder: logistic regression on its vectors.
 *
 * @param weights {@link #WIDTH} of them
 * @param triggers lemmas of verbs of which the encoder is asked for the sake of this code
 */
public record Head(String type, float[] weights, float bias, Set<String> triggers) {
    /** Numbers in a vector of the encoder. */
    public static final int WIDTH = 1152;

    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-3;

    public Head {
        triggers = Set.copyOf(triggers);
        if (weights.length != WIDTH) {
            throw new IllegalArgumentException("%d weights, not %d".formatted(weights.length, WIDTH));
        }
    }

    /**
     * Learns to tell examples from others; both sides weigh the same, however many they are. Plain gradient descent from zero, so the
     * same examples give the same head: time O(steps x examples x width), half a second for 2,000 examples.
     *
     * @param yes vectors of what the code is
     * @param no vectors of what it is not
     */
    public static Head train(String type, List<float[]> yes, List<float[]> no, Set<String> triggers) {
        double[] weights = new double[WIDTH];
        double bias = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[WIDTH];
            double biasSlope = 0;
            for (List<float[]> side : List.of(yes, no)) {
                double wanted = side == yes ? 1 : 0;
                for (float[] vector : side) {
                    double error = (share(weights, bias, vector) - wanted) / (2.0 * side.size());
                    for (int i = 0; i < WIDTH; i++) {
                        slope[i] += error * vector[i];
                    }
                    biasSlope += error;
                }
            }
            for (int i = 0; i < WIDTH; i++) {
                weights[i] -= RATE * (slope[i] + DECAY * weights[i]);
            }
            bias -= RATE * biasSlope;
        }
        float[] rounded = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            rounded[i] = (float) weights[i];
        }
        return new Head(type, rounded, (float) bias, triggers);
    }

    /** How likely a pair with this vector is of the code, 0 to 1. */
    public double share(float[] vector) {
        double sum = bias;
        for (int i = 0; i < WIDTH; i++) {
            sum += (double) weights[i] * vector[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double share(double[] weights, double bias, float[] vector) {
        double sum = bias;
        for (int i = 0; i < WIDTH; i++) {
            sum += weights[i] * vector[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
