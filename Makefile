# One entrance. `make` lists what one can do.
MVN := mvn -B -ntp
JAR := examples/site/target/oproep-site.jar

.DEFAULT_GOAL := help
.PHONY: help check fast format site browser handbook trials bench coverage mutation mutation-fee release reproducible ci

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## every gate and every test, as before a change lands (mvn verify)
	$(MVN) verify

fast: ## core only: compiles and runs its tests, in seconds
	$(MVN) -q -pl core test

format: ## formats the code; a build only checks
	$(MVN) -q spotless:apply -Pbrowser,trials

site: ## builds the example site and runs it on http://localhost:8080
	$(MVN) -q -pl examples/site -am package -DskipTests
	java -jar $(JAR)

browser: ## the journeys in a real browser (Chromium: OPROEP_CHROMIUM, or the one on the path)
	$(MVN) -Pbrowser -pl browser-tests -am verify -Dtest='nl.oproep.browser.**.*Test'

handbook: ## takes the pictures of docs/operators.md anew (Chromium as above)
	$(MVN) -Pbrowser -pl browser-tests -am verify -Dtest=HandbookTest -Dsurefire.failIfNoSpecifiedTests=false -Doproep.handbook=$(CURDIR)/docs/images

trials: ## the site's jar as a process, tried from outside: kill -9, leaks, faults of mail servers, hostile input
	$(MVN) -Ptrials -pl trials -am verify -Dtest='nl.oproep.trials.**.*Test' $(if $(ROUNDS),-Doproep.trials.rounds=$(ROUNDS))

bench: ## the benchmarks of docs/performance.md, on loopback (some minutes)
	$(MVN) -q -pl benchmarks,examples/site -am package -DskipTests
	./benchmarks/run

coverage: ## tests with JaCoCo; reports in */target/site/jacoco
	$(MVN) -Pcoverage verify

mutation: ## PIT on the core: which change would no test notice
	$(MVN) -Pmutation -pl core test-compile org.pitest:pitest-maven:mutationCoverage

mutation-fee: ## PIT on the fee: fails when one change goes unnoticed
	$(MVN) -Pmutation -pl core test-compile org.pitest:pitest-maven:mutationCoverage \
	  -DtargetClasses='nl.oproep.fee.*,nl.oproep.kernel.Euro,nl.oproep.kernel.DateSpan' -DtargetTests='nl.oproep.fee.*,nl.oproep.kernel.EuroTest' -DmutationThreshold=100

release: ## sources, Javadoc with doclint and the bill of materials beside the jars
	$(MVN) -Prelease verify

reproducible: ## builds twice and compares the bytes of the jars
	$(MVN) -q clean package -DskipTests
	find . -path '*/target/*.jar' -exec sha256sum {} + | sort -k 2 > .first.sha256
	$(MVN) -q clean package -DskipTests
	sha256sum --check --quiet .first.sha256 && rm .first.sha256 && echo 'the same bytes twice'

ci: ## what runs on a clean clone before a change lands
	./.ci/run
