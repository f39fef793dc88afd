package org.passerelle.bench;

import java.nio.file.Path;

/**
 * Where a bench works.
 *
 * @param base the project's directory
 * @param results for the results and all that the benches make
 */
record Place(Path base, Path results) {}
