package org.shouwang.kit.support;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.Objects;
import java.util.function.Consumer;

/** Gives a container one port, on 127.0.0.1 only, and bounded memory. */
record Loopback(int port, long memory) implements Consumer<CreateContainerCmd> {
  @Override
  public void accept(CreateContainerCmd create) {
    Objects.requireNonNull(create.getHostConfig())
        .withMemory(memory)
        .withPortBindings(
            new PortBinding(Ports.Binding.bindIp("127.0.0.1"), new ExposedPort(port)));
  }
}
