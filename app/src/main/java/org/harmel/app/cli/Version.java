package org.harmel.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The product's version, from the jar's manifest. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"harmel " + number()};
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
    }
}
