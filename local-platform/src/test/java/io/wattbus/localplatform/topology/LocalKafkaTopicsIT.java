package io.wattbus.localplatform.topology;

import io.wattbus.localplatform.SharedPlatform;

/** The contract on the broker of the local platform. */
class LocalKafkaTopicsIT extends KafkaTopicsContract {

    @Override
    String bootstrap() {
        return SharedPlatform.get().kafkaBootstrap();
    }
}
