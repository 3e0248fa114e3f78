package org.palabre.testkit.container;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Deploys once for all test classes of a run: what the first deploys holds them all, and a
 * deployment costs as much as a hundred tests.
 */
public class OneDeployment {

  private static final int INNERMOST = -100;

  @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> whereabouts;
  @Inject @DeploymentScoped private InstanceProducer<Deployment> deployment;
  @Inject @DeploymentScoped private InstanceProducer<DeploymentDescription> description;

  private DeployDeployment first;
  private ProtocolMetaData known;

  /** Last of all that stand around a deployment, so that its scope is open here. */
  void deploy(@Observes(precedence = INNERMOST) EventContext<DeployDeployment> context) {
    if (known == null) {
      context.proceed();
      first = context.getEvent();
      known = onLoopback(whereabouts.get());
    } else {
      Deployment same = context.getEvent().getDeployment();
      description.set(same.getDescription());
      deployment.set(same);
      same.deployed();
    }
    whereabouts.set(known);
  }

  void keep(@Observes EventContext<UnDeployDeployment> context) {
    context.getEvent().getDeployment().undeployed();
  }

  void undeploy(@Observes AfterSuite suite) throws DeploymentException {
    if (first != null) {
      first.getDeployableContainer().undeploy(first.getDeployment().getDescription().getArchive());
    }
  }

  /** The server names itself by the machine's name, and listens on the loopback interface only. */
  private static ProtocolMetaData onLoopback(ProtocolMetaData told) {
    HTTPContext stated = told.getContexts(HTTPContext.class).iterator().next();
    HTTPContext real = new HTTPContext("127.0.0.1", stated.getPort());
    for (Servlet servlet : stated.getServlets()) {
      real.add(new Servlet(servlet.getName(), servlet.getContextRoot()));
    }
    return new ProtocolMetaData().addContext(real);
  }
}
