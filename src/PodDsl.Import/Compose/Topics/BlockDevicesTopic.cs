using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>The share that the container has of block devices.</summary>
internal static class BlockDevicesTopic
{
    private static readonly (string Field, string Key, string Value)[] OfOneDevice =
    [
        ("weight_device", Keys.BlkioWeightDevice, "weight"), ("device_read_bps", Keys.DeviceReadBps, "rate"), ("device_read_iops", Keys.DeviceReadIops, "rate"),
        ("device_write_bps", Keys.DeviceWriteBps, "rate"), ("device_write_iops", Keys.DeviceWriteIops, "rate"),
    ];

    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("blkio_config") is not { } blkio)
        {
            return;
        }

        if (blkio.Scalar("weight") is { } weight)
        {
            service.Draft.Key(Keys.BlkioWeight, weight.Text, weight.Source);
        }

        foreach (var (field, key, value) in OfOneDevice)
        {
            foreach (var row in blkio.Rows(field))
            {
                if (row.Text("path") is { } path && row.Scalar(value) is { } rate)
                {
                    service.Draft.Key(key, $"{path}:{rate.Text}", rate.Source);
                }
            }
        }
    }
}
